import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { appEnvironment, setUpApp } from './lib/app.mjs';
import { root } from './lib/paths.mjs';
import { run, toolNode } from './lib/run.mjs';
import { main } from './lib/say.mjs';
import { failedTitles, forget, playwrightResult } from './lib/test-results.mjs';

const folder = join(root, 'test-results');
const report = join(folder, 'e2e.json');

/** Burns one core until whoever started it is gone. */
const BUSY = `const parent = process.ppid;
  while (process.ppid === parent) for (const until = Date.now() + 100; Date.now() < until; );`;

/** Keeps every core busy; answers how to end that. It also ends with this process, however that ends. */
function burn() {
  const loops = Array.from({ length: availableParallelism() }, () =>
    spawn(toolNode(), ['-e', BUSY], { stdio: 'ignore' }),
  );
  const stop = () => {
    for (const loop of loops) loop.kill('SIGKILL');
  };
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
  return stop;
}

/**
 * `npm run e2e:stress -- [rounds] [Playwright's arguments]`: the whole end-to-end suite, 3 times if nothing else is said,
 * while all cores are busy with something else. One line a round; fails when one of them was not green.
 */
await main(async () => {
  const [first, ...rest] = process.argv.slice(2);
  const given = /^[1-9]\d*$/.test(first ?? '');
  const rounds = given ? Number(first) : 3;
  const args = given ? rest : process.argv.slice(2);
  const app = await setUpApp({ forTests: true });
  mkdirSync(folder, { recursive: true });
  const stop = burn();
  for (let round = 1; round <= rounds; round += 1) {
    const began = Date.now();
    forget(report);
    const { code, stdout } = await run('playwright', ['test', ...args], {
      output: 'keep',
      env: appEnvironment(app),
    });
    writeFileSync(join(folder, `stress-${round}.log`), stdout);
    const { passed, failed } = playwrightResult('end-to-end tests', report, code);
    const seconds = Math.round((Date.now() - began) / 1000);
    process.stdout.write(`round ${round} of ${rounds}: ${passed} passed, ${failed} failed, ${seconds} s\n`);
    for (const title of failedTitles(report)) process.stdout.write(`  ${title}\n`);
    if (failed > 0) process.exitCode = 1;
  }
  stop();
  app.display.close();
});
