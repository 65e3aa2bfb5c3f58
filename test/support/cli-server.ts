import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { temporaryFolder } from './temporary-folder';

/** The server as a plain Node program. */
export interface CliServer {
  url: string;
  process: ChildProcess;
  dataDir: string;
  /** SIGTERM; resolves to its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the built command with these arguments; without a data folder of the caller's it gets one for itself. */
export async function startCliServer(args: string[] = [], dataDir?: string): Promise<CliServer> {
  const folder = dataDir ? undefined : temporaryFolder('server');
  const data = dataDir ?? folder?.path ?? '';
  const program = join(import.meta.dirname, '..', '..', 'out', 'main', 'server-cli.js');
  const child = spawn(process.execPath, [program, '--port', '0', '--data-dir', data, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const first = JSON.parse(line) as { event: string; url: string };
  if (first.event !== 'listening') throw new Error(`the server did not start: ${line}`);
  const stop = async (): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    folder?.remove();
    return child.exitCode;
  };
  return { url: first.url, process: child, dataDir: data, stop };
}
