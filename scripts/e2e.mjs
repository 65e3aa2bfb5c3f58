import { machineSwitches, setUpApp } from './lib/app.mjs';
import { run, toolEnvironment } from './lib/run.mjs';
import { main } from './lib/say.mjs';

/** `npm run e2e`: the end-to-end tests on the real app. Arguments go to Playwright. */
await main(async () => {
  const { electron, display } = await setUpApp();
  const env = toolEnvironment({
    ...display.env,
    PORTERO_ELECTRON_PATH: electron.path,
    PORTERO_SWITCHES: JSON.stringify(machineSwitches(display)),
  });
  const { code } = await run('playwright', ['test', ...process.argv.slice(2)], { output: 'inherit', env });
  display.close();
  process.exitCode = code;
});
