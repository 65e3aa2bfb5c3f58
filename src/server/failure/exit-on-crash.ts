/**
 * Ends the process when nothing handles an error. Electron's utility process only warns of unhandled rejections, and a
 * server in an unknown state is worse than none: the app starts a new one.
 *
 * @param beforeExit reports the error to the parent process
 */
export function exitOnCrash(beforeExit: (error: unknown) => void): void {
  const crash = (error: unknown) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `${JSON.stringify({ level: 60, time: Date.now(), msg: 'server crashed', err: text })}\n`,
    );
    beforeExit(error);
    process.exit(1);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
}
