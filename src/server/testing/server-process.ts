import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { serverEventSchema } from '#contract/local-server';
import type { ServerEvent } from '#contract/local-server';

/** The command line server in a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  /** The first line on standard output, read by the contract. */
  firstEvent(): Promise<ServerEvent>;
  /** Everything on standard error, once the process has ended. */
  readonly stderr: Promise<string>;
  /** Exit code and signal, once the process has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

/** Starts the program; it is killed when the running test is over. */
export function startServerProcess(file: string, args: readonly string[]): ServerProcess {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return {
    child,
    firstEvent: () => readFirstEvent(child.stdout),
    stderr: text(child.stderr),
    ended: once(child, 'close').then(([code, signal]) => ({ code, signal })),
  };
}

async function readFirstEvent(stdout: Readable): Promise<ServerEvent> {
  const lines = createInterface(stdout);
  for await (const line of lines) {
    stdout.resume();
    return serverEventSchema.parse(JSON.parse(line));
  }
  throw new Error('The server ended without a line on standard output');
}

/** The address of a server that is expected to start. */
export async function urlOf(server: ServerProcess): Promise<string> {
  const event = await server.firstEvent();
  if (event.event !== 'listening') throw new Error(`The server did not start: ${event.message}`);
  return event.url;
}
