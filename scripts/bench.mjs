import { join } from 'node:path';
import { appEnvironment, setUpApp } from './lib/app.mjs';
import { root } from './lib/paths.mjs';
import { run, toolNode } from './lib/run.mjs';
import { main, say, SetUpError } from './lib/say.mjs';

const benches = ['start', 'crash', 'login', 'users', 'bulk'];

/** `npm run bench`: all of them; `npm run bench:NAME -- ARGUMENTS`: one. */
await main(async () => {
  const [name, ...args] = process.argv.slice(2);
  if (name && !benches.includes(name))
    throw new SetUpError(`there is no bench ${name}`, `choose: ${benches.join(', ')}`);
  const app = await setUpApp();
  const env = appEnvironment(app);
  for (const bench of name ? [name] : benches) {
    say(`bench ${bench}…`);
    const { code } = await run(toolNode(), [join(root, 'test', 'bench', `${bench}.mjs`), ...args], {
      output: 'inherit',
      env,
    });
    if (code !== 0) process.exitCode = code;
  }
  app.display.close();
});
