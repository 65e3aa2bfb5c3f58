import { app, BrowserWindow } from 'electron';

// The least an Electron app can be: one window, one page. The floor that Portero's start is measured against.
app.on('ready', () => {
  const window = new BrowserWindow({ width: 1180, height: 780, show: false });
  window.once('ready-to-show', () => window.show());
  void window.loadFile('index.html');
});
app.on('window-all-closed', () => app.quit());
