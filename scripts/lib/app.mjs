import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureDisplay } from './display.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { toolEnvironment } from './run.mjs';
import { say } from './say.mjs';
import { ensureSystem } from './system.mjs';

/**
 * Everything a fresh clone lacks, in order. Each step returns at once when its work is already done. `forTests`: also
 * what only the tests need; without `build` nothing is built.
 * @returns {Promise<{ electron: { folder: string, path: string, kind: string }, display: { env: object, close: () => void } }>}
 */
export async function setUpApp({ forTests = false, build = true } = {}) {
  await ensureDependencies();
  const electron = await ensureElectron();
  await ensureSystem(electron.path, forTests);
  if (build) await ensureBuild();
  return { electron, display: await ensureDisplay() };
}

/**
 * Switches that the machine asks for, never the product: Chromium's sandbox refuses to run as root, and a virtual
 * display speaks X11 only.
 */
export function machineSwitches(display) {
  const switches = [];
  if (process.getuid?.() === 0) {
    say(
      'Warning: you are root, so Chromium runs without its sandbox. Start Portero as an ordinary user for real work.',
    );
    switches.push('--no-sandbox');
  }
  // Chromium complains at length about what a virtual display lacks; a newcomer would take it for a failure.
  if (display.virtual) switches.push('--ozone-platform=x11', '--log-level=3');
  return switches;
}

/** The environment in which Playwright and the benches find the app (test/support/app.ts reads it). */
export function appEnvironment({ electron, display }) {
  return toolEnvironment({
    ...display.env,
    PORTERO_ELECTRON_PATH: electron.path,
    PORTERO_SWITCHES: JSON.stringify(machineSwitches(display)),
  });
}
