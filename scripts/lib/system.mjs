import { existsSync } from 'node:fs';
import { hasCommand, run } from './run.mjs';
import { say, SetUpError } from './say.mjs';

/** Debian's packages for running Electron with or without a screen. */
const packages = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatspi2.0-0',
  'libdrm2',
  'libxkbcommon0',
  'libnotify4',
  'libsecret-1-0',
];

/** What only the tests need: a keyring of their own, on a message bus of their own. Command to Debian package. */
const testCommands = { 'dbus-daemon': 'dbus', 'dbus-send': 'dbus', 'gnome-keyring-daemon': 'gnome-keyring' };

/**
 * Linux only: makes sure that the runtime finds its shared libraries and, where there is no display, that Xvfb is
 * there. Installs what is missing when it may (root on a Debian-like system); otherwise says the command.
 * @param {string} electronPath the runtime's executable
 * @param {boolean} forTests also what only the tests need
 * @throws {SetUpError} when something is missing and cannot be installed from here
 */
export async function ensureSystem(electronPath, forTests) {
  if (process.platform !== 'linux') return;
  const missing = await missingParts(electronPath, forTests);
  if (missing.length === 0) return;
  const may = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (may) {
    say(`Installing system libraries (${missing.join(', ')} missing)…`);
    // First the lists: without them the names below cannot be known.
    await run('apt-get', ['update'], { output: 'keep', env });
  }
  const names = forTests ? [...packages, ...new Set(Object.values(testCommands))] : packages;
  const command = `apt-get install -y --no-install-recommends ${(await installable(names)).join(' ')}`;
  if (!may) {
    throw new SetUpError(
      `this system lacks ${missing.join(', ')}`,
      existsSync('/usr/bin/apt-get')
        ? `run: sudo sh -c 'apt-get update && ${command}'`
        : `install these (Debian's names): ${names.join(' ')}`,
    );
  }
  const { code, stdout } = await run('sh', ['-c', command], { output: 'keep', env });
  const still = code === 0 ? await missingParts(electronPath, forTests) : missing;
  if (still.length === 0) return;
  process.stderr.write(stdout.slice(-2000));
  throw new SetUpError(
    `the system packages could not be installed (${still.join(', ')} missing)`,
    `run it by hand: ${command}`,
  );
}

/** Is there a screen, real or forwarded? */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function missingParts(electronPath, forTests) {
  const { stdout } = await run('ldd', [electronPath], { output: 'keep' });
  const libraries = stdout
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0]);
  if (!hasDisplay() && !(await hasCommand('Xvfb'))) libraries.push('Xvfb');
  for (const command of forTests ? Object.keys(testCommands) : []) {
    if (!(await hasCommand(command))) libraries.push(command);
  }
  return libraries;
}

/** Newer Debian and Ubuntu releases renamed some libraries (the 64-bit time change): take the name that exists. */
async function installable(names) {
  const { stdout } = await run('apt-cache', ['pkgnames'], { output: 'keep' });
  const known = new Set(stdout.split('\n'));
  return names.map((name) => (!known.has(name) && known.has(`${name}t64`) ? `${name}t64` : name));
}
