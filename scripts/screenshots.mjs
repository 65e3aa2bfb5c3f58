import { appEnvironment, setUpApp } from './lib/app.mjs';
import { run } from './lib/run.mjs';
import { main } from './lib/say.mjs';

/** `npm run screenshots`: takes the pictures under docs/screenshots from the real app, in both languages and themes. */
await main(async () => {
  const app = await setUpApp();
  const args = ['test', '--config', 'test/screenshots/playwright.config.ts'];
  const { code } = await run('playwright', args, { output: 'inherit', env: appEnvironment(app) });
  app.display.close();
  process.exitCode = code;
});
