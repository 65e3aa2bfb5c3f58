import { z } from 'zod';
import { serverCommandSchema } from '#contract/local-server';
import type { ServerEvent, ServerOptions } from '#contract/local-server';
import type { RunContext } from './build-server';
import { ServerFailureError, failedEvent } from './failure/server-failure';
import { runServer } from './run-server';
import type { RunningServer } from './run-server';

/** As much of Electron's `process.parentPort` as we use. Messages arrive as events that hold them. */
export interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
}

/**
 * Obeys the app's commands over the port: `start` is answered by `listening` or by `failed`, `stop` by a clean end.
 *
 * @param exit ends the process: 0 after `stop`, 1 after a failure
 */
export function serveParent(port: ParentPort, exit: (code: number) => void, context?: RunContext): void {
  let server: Promise<RunningServer> | undefined;
  const post = (event: ServerEvent) => port.postMessage(event);

  async function start(options: ServerOptions): Promise<void> {
    // A second start finds the server running and changes nothing.
    if (server !== undefined) return;
    server = runServer(options, context);
    post({ event: 'listening', url: (await server).url });
  }

  async function obey(message: unknown): Promise<void> {
    const command = serverCommandSchema.safeParse(message);
    if (!command.success) throw new ServerFailureError('bad-options', z.prettifyError(command.error));
    if (command.data.command === 'start') return start(command.data.options);
    // A server that is still starting is stopped as soon as it has started.
    await (await server)?.close();
    return exit(0);
  }

  port.on('message', ({ data }) => {
    obey(data).catch((error: unknown) => {
      post(failedEvent(error));
      exit(1);
    });
  });
}
