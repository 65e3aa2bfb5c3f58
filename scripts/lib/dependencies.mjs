import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './run.mjs';
import { say, SetUpError } from './say.mjs';

const stampFile = join(root, 'node_modules', '.portero-dependencies');

function wantedStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
}

/**
 * Installs the dependencies of the lock file unless they are there already (a stamp says so).
 * @throws {SetUpError} on an old Node, or when npm could not install
 */
export async function ensureDependencies() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    throw new SetUpError(
      `this is Node ${process.versions.node}, and Portero's scripts want 20 or newer`,
      'install a current Node from https://nodejs.org and run the command again',
    );
  }
  const stamp = wantedStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  say('Installing the dependencies of the lock file (about a minute the first time)…');
  // Electron's own download is the next step's business, and both Electron packages only bring typings here.
  const env = { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1', NODE_ENV: 'development' };
  const { code, stdout } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    output: 'keep',
    env,
  });
  if (code !== 0) {
    process.stderr.write(stdout);
    throw new SetUpError(
      'npm could not install the dependencies (its own words are above)',
      'check that the npm registry answers (`npm ping`) and that the disk has 1 GB free, then run the command again',
    );
  }
  writeFileSync(stampFile, stamp);
  say('Dependencies are in place.');
}
