import { join } from 'node:path';
import { ensureBuild } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { root } from './lib/paths.mjs';
import { runInForeground, toolNode } from './lib/run.mjs';
import { main } from './lib/say.mjs';

/** `npm run -s server -- …`: the local server as a plain Node program. Its stdout is the program's own. */
await main(async () => {
  await ensureDependencies();
  await ensureBuild();
  const program = join(root, 'out', 'main', 'server-cli.js');
  process.exitCode = await runInForeground(toolNode(), [program, ...process.argv.slice(2)]);
});
