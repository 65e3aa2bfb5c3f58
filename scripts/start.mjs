import { spawn } from 'node:child_process';
import { machineSwitches, setUpApp } from './lib/app.mjs';
import { root } from './lib/paths.mjs';
import { main, say } from './lib/say.mjs';

/** `npm start`: sets up what is missing, opens Portero, and ends when it is closed. */
await main(async () => {
  const { electron, display } = await setUpApp();
  const args = [root, ...machineSwitches(display), ...process.argv.slice(2)];
  say(`Opening Portero on Electron (${electron.kind}).`);
  const env = { ...process.env, ...display.env };
  delete env.ELECTRON_RUN_AS_NODE;
  const app = spawn(electron.path, args, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.kill('SIGTERM'));
  process.exitCode = await new Promise((resolve, reject) => {
    app.once('error', reject);
    app.once('exit', (code, signal) => resolve(signal === 'SIGTERM' ? 0 : (code ?? 1)));
  });
  display.close();
});
