import type { ServerEvent, ServerFailure } from '#contract/local-server';
import { readCliOptions } from './cli-options';
import { exitOnCrash } from './failure/exit-on-crash';
import { failedEvent } from './failure/server-failure';
import { runServer } from './run-server';

/** What `--help` prints. */
const HELP = `Portero local server: speaks the auth APIs of the systems Portero knows, on 127.0.0.1 only.

  --data-dir DIR            folder of the database; made if missing (required)
  --port N                  0 lets the system choose (default 0)
  --users N                 people in a new database (default 200)
  --token-lifetime [SYSTEM=]S
                            lifetime of a system's tokens, or of every system's, seconds (default: as documented);
                            may be repeated
  --trusted-proxy ADDRESS   address or CIDR range of a proxy whose X-Forwarded-For is believed; may be repeated
  --turnstile-secret S      secret sent to siteverify (default: the server's own)
  --siteverify-url URL      who checks captcha tokens (default: the server itself)
  --turnstile-site-key K    site key handed to clients (default: the one that goes with the secret)
  --set-aside-damaged       rename a damaged database and start with a new one
  --log-level LEVEL         silent, fatal, error, warn, info, debug, trace (default warn); logs go to standard error
  --help                    this text

The first line on standard output is {"event":"listening","url":...} or {"event":"failed",...}.
SIGTERM or SIGINT stops the server: requests in flight are finished, the database is closed.
`;

/** What a person can do about each failure. */
const NEXT_STEPS: Readonly<Record<ServerFailure, string>> = {
  'database-corrupt':
    'Start again with --set-aside-damaged to keep the file under another name and begin with a new one.',
  'database-newer': 'Use the newer version of Portero, or another --data-dir.',
  'port-taken': 'Choose another --port, or 0 to let the system choose.',
  'data-dir-unwritable': 'Choose another --data-dir, or allow this user to write there.',
  'bad-options': 'See --help.',
  internal: 'Start again with --log-level debug and report what it says.',
};

const EXIT_FAILED = 1;
const EXIT_BAD_OPTIONS = 2;

/** Entry of the command line program: starts the server and stops it on SIGTERM or SIGINT. */
async function main(args: readonly string[]): Promise<void> {
  const request = readCliOptions(args);
  if (request.kind === 'help') {
    process.stdout.write(HELP);
    return;
  }
  const server = await runServer(request.options, { logLevel: request.logLevel });
  const stop = () => {
    // The exit code is ours even where a connection to a siteverify elsewhere is still open.
    void server.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  print({ event: 'listening', url: server.url });
}

/** One line on standard output for the parent process, one sentence on standard error for a person. */
function reportFailure(error: unknown): void {
  const event = failedEvent(error);
  print(event);
  process.stderr.write(`${event.message} ${NEXT_STEPS[event.code]}\n`);
  process.exitCode = event.code === 'bad-options' ? EXIT_BAD_OPTIONS : EXIT_FAILED;
}

function print(event: ServerEvent): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}

exitOnCrash(() => undefined);
main(process.argv.slice(2)).catch(reportFailure);
