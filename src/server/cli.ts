import type { ServerEvent } from '#contract/local-server';
import { readCliOptions } from './cli-options';
import { HELP, NEXT_STEPS } from './cli-texts';
import { exitOnCrash } from './exit-on-crash';
import { runServer } from './run-server';
import { failedEvent } from './server-failure';

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

/** One line on standard output for whoever started us, one sentence on standard error for a person. */
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
