import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './paths.mjs';

/** What the exit code says: there is nothing at the address that could be checked. */
const NOT_THERE = 2;

/**
 * Asks the installation of PORTERO_CONFORMANCE whether it is what it was called; ends with a sentence and code 2 when
 * it is not. A process of its own, because it wants the tools' Node and Vite, which reads the source as it is.
 */
const { module } = await runnerImport(join(root, 'test/conformance/targets/who-answers.ts'), {
  root,
  configFile: false,
  logLevel: 'silent',
});
const why = await module.whyNotChecked(JSON.parse(process.env.PORTERO_CONFORMANCE));
if (why !== undefined) {
  process.stderr.write(`\nPortero: ${why}.\n`);
  process.exitCode = NOT_THERE;
}
