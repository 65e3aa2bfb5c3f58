import { machineSwitches, setUpApp } from './lib/app.mjs';
import { root } from './lib/paths.mjs';
import { runInForeground } from './lib/run.mjs';
import { main, say } from './lib/say.mjs';

/** `npm start`: sets up what is missing, opens Portero, and ends when it is closed. */
await main(async () => {
  const { electron, display } = await setUpApp();
  const args = [root, ...machineSwitches(display), ...process.argv.slice(2)];
  say(`Opening Portero on Electron (${electron.kind}).`);
  const env = { ...process.env, ...display.env };
  delete env.ELECTRON_RUN_AS_NODE;
  process.exitCode = await runInForeground(electron.path, args, env);
  display.close();
});
