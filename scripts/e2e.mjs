import { appEnvironment, setUpApp } from './lib/app.mjs';
import { run } from './lib/run.mjs';
import { main } from './lib/say.mjs';

/** `npm run e2e`: the end-to-end tests on the real app. Arguments go to Playwright. */
await main(async () => {
  const app = await setUpApp({ forTests: true });
  const args = ['test', ...process.argv.slice(2)];
  const { code } = await run('playwright', args, { output: 'inherit', env: appEnvironment(app) });
  app.display.close();
  process.exitCode = code;
});
