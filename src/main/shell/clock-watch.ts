import { powerMonitor } from 'electron';

/** How often the two clocks are compared, ms, and how far apart they may drift in between. */
const COMPARE_EVERY_MS = 5000;
const DRIFT_MS = 2000;

/**
 * Calls back when the computer woke up, or its clock was set: the wall clock then went another way than the steady one
 * (which stands still in sleep). What was reckoned by the wall clock has to be reckoned anew.
 */
export function watchClock(jumped: () => void): void {
  let wall = Date.now();
  let steady = performance.now();
  const compare = (): void => {
    const drift = Date.now() - wall - (performance.now() - steady);
    wall = Date.now();
    steady = performance.now();
    if (Math.abs(drift) > DRIFT_MS) jumped();
  };
  setInterval(compare, COMPARE_EVERY_MS).unref();
  powerMonitor.on('resume', jumped);
  powerMonitor.on('unlock-screen', jumped);
}
