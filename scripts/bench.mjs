import { join } from 'node:path';
import { machineSwitches, setUpApp } from './lib/app.mjs';
import { root } from './lib/paths.mjs';
import { run, toolEnvironment, toolNode } from './lib/run.mjs';
import { main, say, SetUpError } from './lib/say.mjs';

const benches = ['start', 'crash'];

/** `npm run bench`: all of them; `npm run bench:NAME -- ARGUMENTS`: one. */
await main(async () => {
  const [name, ...args] = process.argv.slice(2);
  if (name && !benches.includes(name))
    throw new SetUpError(`there is no bench ${name}`, `choose: ${benches.join(', ')}`);
  const { electron, display } = await setUpApp();
  const env = toolEnvironment({
    ...display.env,
    PORTERO_ELECTRON_PATH: electron.path,
    PORTERO_SWITCHES: JSON.stringify(machineSwitches(display)),
  });
  for (const bench of name ? [name] : benches) {
    say(`bench ${bench}…`);
    const { code } = await run(toolNode(), [join(root, 'test', 'bench', `${bench}.mjs`), ...args], {
      output: 'inherit',
      env,
    });
    if (code !== 0) process.exitCode = code;
  }
  display.close();
});
