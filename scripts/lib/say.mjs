/**
 * What the scripts tell a person. Everything goes to stderr, so that a command's own stdout stays clean
 * (`npm run -s electron:path`, `npm run -s server`).
 */

const started = Date.now();

/** One line of progress, with the seconds since the script began. */
export function say(text) {
  const seconds = ((Date.now() - started) / 1000).toFixed(0).padStart(3);
  process.stderr.write(`${seconds}s  ${text}\n`);
}

/** A failure that names the next step. Thrown by the scripts, printed once by `main()`. */
export class SetUpError extends Error {
  /**
   * @param {string} what happened
   * @param {string} next what the person can do now
   */
  constructor(what, next) {
    super(what);
    this.next = next;
  }
}

/** Runs a script's body; prints a failure with its next step and sets the exit code to 1. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    process.stderr.write(`\nPortero: ${error.message}\n`);
    process.stderr.write(error instanceof SetUpError ? `What to do: ${error.next}\n` : `${error.stack}\n`);
    process.exitCode = 1;
  }
}
