import { machineSwitches, setUpApp } from './lib/app.mjs';
import { run, toolEnvironment } from './lib/run.mjs';
import { main } from './lib/say.mjs';

/** `npm run screenshots`: takes the pictures under docs/screenshots from the real app, in both languages and themes. */
await main(async () => {
  const { electron, display } = await setUpApp();
  const env = toolEnvironment({
    ...display.env,
    PORTERO_ELECTRON_PATH: electron.path,
    PORTERO_SWITCHES: JSON.stringify(machineSwitches(display)),
  });
  const config = 'test/screenshots/playwright.config.ts';
  const { code } = await run('playwright', ['test', '--config', config], { output: 'inherit', env });
  display.close();
  process.exitCode = code;
});
