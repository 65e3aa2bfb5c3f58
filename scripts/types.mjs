import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { main } from './lib/say.mjs';

/** Every TypeScript project of tsconfig.json; `main.floor` is main and preload against the older Electron's typings. */
export const projects = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).references.map(
  ({ path }) => path,
);

/** Type-checks one project; resolves to `{ code, stdout }`. */
export const checkTypes = (project) =>
  run('tsc', ['--project', project, '--pretty', 'false'], { output: 'keep' });

/** `npm run types`. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    for (const project of projects) {
      const { code, stdout } = await checkTypes(project);
      process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${project}\n${stdout}`);
      if (code !== 0) process.exitCode = 1;
    }
  });
}
