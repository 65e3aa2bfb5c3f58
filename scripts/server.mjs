import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuild } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { root } from './lib/paths.mjs';
import { toolNode } from './lib/run.mjs';
import { main } from './lib/say.mjs';

/** `npm run -s server -- …`: the local server as a plain Node program. Its stdout is the program's own. */
await main(async () => {
  await ensureDependencies();
  await ensureBuild();
  const program = join(root, 'out', 'main', 'server-cli.js');
  const server = spawn(toolNode(), [program, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'));
  process.exitCode = await new Promise((resolve) => server.once('exit', (code) => resolve(code ?? 1)));
});
