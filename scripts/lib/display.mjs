import { spawn } from 'node:child_process';
import { say, SetUpError } from './say.mjs';
import { hasDisplay } from './system.mjs';

/**
 * Gives a display to what is started next: the one that is there, or a virtual one that this process owns.
 * @returns {Promise<{ env: Record<string, string>, virtual: boolean, close: () => void }>}
 * @throws {SetUpError} when Xvfb does not start
 */
export async function ensureDisplay() {
  if (hasDisplay()) return { env: {}, virtual: false, close: () => {} };
  // Xvfb picks a free display itself and writes its number to the descriptor it is given. Without `-noreset` it starts
  // itself anew whenever its last window goes, and an app that comes in that moment is turned away.
  const screen = ['-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-noreset'];
  const xvfb = spawn('Xvfb', ['-displayfd', '3', ...screen], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const close = () => xvfb.kill();
  process.once('exit', close);
  const number = await displayNumber(xvfb);
  say(`There is no display here: using a virtual one (Xvfb, :${number}).`);
  return { env: { DISPLAY: `:${number}` }, virtual: true, close };
}

function displayNumber(xvfb) {
  return new Promise((resolve, reject) => {
    let complaint = '';
    let number = '';
    xvfb.stderr.setEncoding('utf8').on('data', (text) => (complaint += text));
    xvfb.stdio[3].setEncoding('utf8').on('data', (text) => {
      number += text;
      if (number.includes('\n')) resolve(number.trim());
    });
    const fail = () =>
      reject(
        new SetUpError(
          `Xvfb did not start. ${complaint}`,
          'install it (`apt-get install xvfb`) or set DISPLAY',
        ),
      );
    xvfb.once('error', fail);
    xvfb.once('exit', fail);
  });
}
