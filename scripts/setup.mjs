import { setUpApp } from './lib/app.mjs';
import { main, say } from './lib/say.mjs';

/** `npm run setup`: all the set-up and nothing else. */
await main(async () => {
  const { electron, display } = await setUpApp();
  display.close();
  say(`Ready. Electron (${electron.kind}): ${electron.path}`);
});
