import { exitOnCrash } from './exit-on-crash';
import { findParentPort } from './parent-port';
import { serveParent } from './serve-parent';
import { failedEvent } from './server-failure';

/** Entry of Electron's utility process. */
const port = findParentPort();
if (port === undefined) {
  process.stderr.write(
    'This file is started by Portero. To run the server by itself, use the command line entry.\n',
  );
  process.exitCode = 2;
} else {
  exitOnCrash((error) => port.postMessage(failedEvent(error)));
  serveParent(port, (code) => process.exit(code));
}
