import { exitOnCrash } from './failure/exit-on-crash';
import { failedEvent } from './failure/server-failure';
import { serveParent } from './serve-parent';
import type { ParentPort } from './serve-parent';

/** Entry of Electron's utility process. */
const port = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort;
if (port === undefined) {
  process.stderr.write(
    'This file is started by Portero. To run the server by itself, use the command line entry.\n',
  );
  process.exitCode = 2;
} else {
  exitOnCrash((error) => port.postMessage(failedEvent(error)));
  serveParent(port, (code) => process.exit(code));
}
