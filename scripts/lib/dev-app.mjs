import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { root } from './paths.mjs';
import { runInForeground } from './run.mjs';

/** Where `npm run dev` builds, and keeps its profile. */
export const DEV_FOLDER = join(root, 'out', 'dev');

/** How long an app that was told to end may take before it is killed, ms, and how often it is looked for. */
const PATIENCE_MS = 10_000;
const LOOK_EVERY_MS = 50;

const pidFile = join(DEV_FOLDER, 'app.pid');

function lives(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * Waits until the app that ran before is gone. electron-vite starts the next one without waiting, and Portero, one a
 * profile, would take it for a second one.
 */
async function endBefore() {
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : 0;
  if (!pid || !lives(pid)) return;
  process.kill(pid, 'SIGTERM');
  const end = Date.now() + PATIENCE_MS;
  while (lives(pid)) {
    if (Date.now() > end) process.kill(pid, 'SIGKILL');
    await wait(LOOK_EVERY_MS);
  }
}

/** electron-vite starts this in Electron's place (scripts/dev.mjs): the app, once the one before it is gone. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await endBefore();
  const started = ({ pid }) => writeFileSync(pidFile, String(pid));
  const args = [DEV_FOLDER, ...process.argv.slice(2)];
  process.exitCode = await runInForeground(process.env.PORTERO_ELECTRON_PATH, args, process.env, started);
  rmSync(pidFile, { force: true });
}
