import { appEnvironment, setUpApp } from './lib/app.mjs';
import { run } from './lib/run.mjs';
import { main } from './lib/say.mjs';

/**
 * `npm run screenshots`: takes the pictures under docs/screenshots from the real app, in both languages and themes, and
 * writes the two-minute guide under docs/guide with the words and keys that the app has now.
 */
await main(async () => {
  const app = await setUpApp();
  const args = ['test', '--config', 'test/screenshots/playwright.config.ts'];
  const { code } = await run('playwright', args, { output: 'inherit', env: appEnvironment(app) });
  app.display.close();
  process.exitCode = code;
});
