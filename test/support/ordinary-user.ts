import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Debian's `nobody`. */
const NOBODY = 65_534;

/**
 * A command that starts the runtime as an ordinary user, with the profile in that user's hands: Chromium's sandbox
 * does not work for root, and this is how it is tested all the same. Whoever is no root gets the runtime itself.
 * `folder` is one that everybody may enter.
 */
export function asOrdinaryUser(executable: string, profile: string, folder: string): string {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return executable;
  chownSync(profile, NOBODY, NOBODY);
  chmodSync(folder, 0o755);
  // Hard links cost nothing; root's own cache is closed to others.
  const runtime = join(folder, 'runtime');
  const copy = spawnSync('cp', ['-a', '--link', dirname(executable), runtime]);
  if (copy.status !== 0) spawnSync('cp', ['-a', dirname(executable), runtime]);
  const home = join(folder, 'home');
  mkdirSync(home);
  chownSync(home, NOBODY, NOBODY);
  const command = join(folder, 'electron-as-nobody');
  const words = `setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups env HOME='${home}' '${runtime}/electron'`;
  // Playwright adds the switch for whoever is root, and does not know that the app will not be.
  const filter = 'for word do shift; [ "$word" = --no-sandbox ] || set -- "$@" "$word"; done';
  writeFileSync(command, `#!/bin/sh\n${filter}\nexec ${words} "$@"\n`, { mode: 0o755 });
  return command;
}
