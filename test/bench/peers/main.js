import { app, BrowserWindow } from 'electron';

// A bare page with a grid in it: no bridge, no sandboxed preload, no rules. It may ask the server across origins,
// which is what `webSecurity: false` is for; nothing but the bench ever opens it.
app.on('ready', () => {
  const window = new BrowserWindow({
    width: 1180,
    height: 780,
    webPreferences: { webSecurity: false, backgroundThrottling: false },
  });
  void window.loadFile(process.env.PORTERO_BENCH_PAGE, { hash: process.env.PORTERO_BENCH_HASH });
});
app.on('window-all-closed', () => app.quit());
