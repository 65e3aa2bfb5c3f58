import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './paths.mjs';
import { run, toolEnvironment } from './run.mjs';
import { say, SetUpError } from './say.mjs';

const stampFile = join(root, 'out', '.stamp');
const inputs = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

function* files(path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  const entries = readdirSync(full, { withFileTypes: true, recursive: true });
  for (const entry of entries) if (entry.isFile()) yield join(entry.parentPath ?? entry.path, entry.name);
}

/** A hash over everything that goes into the build, tests aside. */
function wantedStamp() {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const list = /\.\w+$/.test(input) ? [join(root, input)] : [...files(input)].sort();
    for (const file of list) {
      if (/\.test\.tsx?$|README\.md$/.test(file)) continue;
      hash.update(relative(root, file)).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/**
 * Builds main, preload, renderer and server into `out/` unless the sources are the ones last built.
 * @throws {SetUpError} when the build fails
 */
export async function ensureBuild() {
  const stamp = wantedStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  say('Building Portero…');
  // The floor both runtimes share (ADR 0002): electron-vite builds for this Electron, whichever one runs it.
  const env = toolEnvironment({ ELECTRON_MAJOR_VER: '33', NODE_ENV: 'production' });
  const { code, stdout } = await run('electron-vite', ['build', '--logLevel', 'warn'], {
    output: 'keep',
    env,
  });
  if (code !== 0) {
    process.stderr.write(stdout);
    throw new SetUpError(
      'the build failed (its own words are above)',
      'mend the source it names and run the command again',
    );
  }
  writeFileSync(stampFile, stamp);
}
