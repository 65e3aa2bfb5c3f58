import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { appEnvironment, setUpApp } from './lib/app.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { main, say } from './lib/say.mjs';
import { forget, playwrightResult, single, vitestResult } from './lib/test-results.mjs';
import { checkTypes, projects } from './types.mjs';

const folder = join(root, 'test-results');

/** A command that is one test; its output is shown only when it fails. */
async function check(name, command, args) {
  say(`${name}…`);
  const { code, stdout } = await run(command, args, { output: 'keep' });
  if (code !== 0) process.stdout.write(stdout);
  return single(name, code);
}

async function types(project) {
  say(`types ${project}…`);
  const { code, stdout } = await checkTypes(project);
  if (code !== 0) process.stdout.write(stdout);
  return single(`types ${project}`, code);
}

async function vitest(project) {
  say(`${project} tests…`);
  const file = join(folder, `${project}.json`);
  forget(file);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run('vitest', ['run', '--project', project, ...reporters], { output: 'inherit' });
  return vitestResult(`${project} tests`, file, code);
}

async function endToEnd(app) {
  say('end-to-end tests (the real app)…');
  const file = join(folder, 'e2e.json');
  forget(file);
  const { code } = await run('playwright', ['test'], { output: 'inherit', env: appEnvironment(app) });
  return playwrightResult('end-to-end tests', file, code);
}

/** `npm test`: sets up what is missing, runs everything, ends with `N passed, N failed`. */
await main(async () => {
  const app = await setUpApp({ forTests: true });
  mkdirSync(folder, { recursive: true });
  const results = [
    await check('lint', 'oxlint', ['--type-aware', '--deny-warnings']),
    await check('import order', 'node', [join('scripts', 'layers.mjs')]),
    await check('formatting', 'prettier', ['--check', '--log-level=warn', '.']),
    await check('dead code', 'knip', []),
    await check('code that only tests use', 'knip', ['--production']),
  ];
  for (const project of projects) results.push(await types(project));
  results.push(
    await vitest('unit'),
    await vitest('component'),
    await vitest('conformance'),
    await endToEnd(app),
  );
  app.display.close();

  process.stdout.write('\n');
  for (const { name, passed, failed } of results) {
    process.stdout.write(`${failed ? 'FAIL' : 'ok  '} ${name}: ${passed} passed, ${failed} failed\n`);
  }
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  process.exitCode = total('failed') === 0 ? 0 : 1;
  process.stdout.write(`\n${total('passed')} passed, ${total('failed')} failed\n`);
});
