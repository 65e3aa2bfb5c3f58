import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { utilityProcess, type UtilityProcess } from 'electron';
import { serverEventSchema, type ServerCommand, type ServerEvent } from '#contract/local-server';
import type { LocalServerStatus } from '#contract/local-server-status';
import { log } from '../failure/log';
import { Failure } from '../failure/failure';

/** After so many deaths in a row without a minute of work in between, something is wrong with it. */
const MAX_RESTARTS = 5;
const SETTLED_AFTER_MS = 60_000;
/** How long a stopping server may take before it is killed, ms. */
const STOP_TIMEOUT_MS = 5000;

/** Where the server's program and data are, and who is told how it is. */
export interface LocalServerContext {
  /** The built server, to be forked. */
  program: string;
  /** The folder of its database, made when it is asked for. */
  dataFolder(): string;
  changed(status: LocalServerStatus): void;
}

/**
 * The local server in its own process: started on demand, started again when it dies, stopped with the app. It
 * listens on loopback at a port the system chooses; after a death it is given the same one if that is still free.
 */
export class LocalServer {
  readonly #context: LocalServerContext;
  #status: LocalServerStatus = { state: 'stopped' };
  #process: UtilityProcess | undefined;
  #starting: Promise<string> | undefined;
  #port = 0;
  #restarts = 0;
  #runningSince = 0;
  #stopping = false;

  constructor(context: LocalServerContext) {
    this.#context = context;
  }

  get status(): LocalServerStatus {
    return this.#status;
  }

  /** Its origin while it runs, or where it last ran: while it restarts, requests find nobody there. */
  get address(): string {
    return `http://127.0.0.1:${this.#port || 9}`;
  }

  /**
   * Makes sure that it runs and resolves to its origin. Calls under way are shared.
   * @throws {Failure} `local-server-failed`; the status then says why
   */
  start(setAsideDamaged = false): Promise<string> {
    if (this.#status.state === 'running') return Promise.resolve(this.#status.url);
    this.#starting ??= this.#launch(setAsideDamaged).finally(() => (this.#starting = undefined));
    return this.#starting;
  }

  /** Stops it and resolves once its process has ended. */
  async stop(): Promise<void> {
    const running = this.#process;
    this.#stopping = true;
    if (!running) return;
    const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()));
    this.#post(running, { command: 'stop' });
    await Promise.race([ended, wait(STOP_TIMEOUT_MS).then(() => running.kill())]);
    this.#become({ state: 'stopped' });
  }

  async #launch(setAsideDamaged: boolean): Promise<string> {
    this.#stopping = false;
    if (this.#status.state !== 'restarting') this.#become({ state: 'starting' });
    const child = utilityProcess.fork(this.#context.program, [], {
      serviceName: 'Portero local server',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#process = child;
    child.stderr?.on('data', (text: Buffer) => log.warn(`local server: ${text.toString().trim()}`));
    const dataDir = this.#context.dataFolder();
    child.once('spawn', () =>
      this.#post(child, {
        command: 'start',
        options: {
          port: this.#port,
          dataDir,
          users: 200,
          tokenLifetimesS: {},
          trustedProxies: [],
          setAsideDamaged,
        },
      }),
    );
    const event = await firstEvent(child);
    if (event.event === 'failed') {
      // It ends by itself, unless it said something that nobody understands.
      child.kill();
      return this.#failed(event, setAsideDamaged);
    }
    this.#port = Number(new URL(event.url).port);
    this.#runningSince = Date.now();
    child.once('exit', (code) => this.#died(code));
    this.#become({ state: 'running', url: event.url });
    return event.url;
  }

  #failed(event: ServerEvent & { event: 'failed' }, setAsideDamaged: boolean): Promise<string> {
    log.error(`local server: ${event.code}: ${event.message}`);
    this.#process = undefined;
    if (event.code === 'port-taken' && this.#port !== 0) {
      // Someone took the port while it was down: any other will do.
      this.#port = 0;
      return this.#launch(setAsideDamaged);
    }
    this.#become({
      state: 'failed',
      reason: event.code,
      ...(event.file !== undefined && { file: basename(event.file) }),
    });
    throw new Failure('local-server-failed');
  }

  #died(code: number): void {
    this.#process = undefined;
    if (this.#stopping) return;
    log.error(`local server: died with ${code}`);
    if (Date.now() - this.#runningSince > SETTLED_AFTER_MS) this.#restarts = 0;
    this.#restarts += 1;
    if (this.#restarts > MAX_RESTARTS) {
      this.#restarts = 0;
      this.#become({ state: 'failed', reason: 'keeps-dying' });
      return;
    }
    this.#become({ state: 'restarting', attempt: this.#restarts });
    this.start().catch((error: unknown) => log.error('local server: could not be restarted', error));
  }

  #post(child: UtilityProcess, command: ServerCommand): void {
    child.postMessage(command);
  }

  #become(status: LocalServerStatus): void {
    this.#status = status;
    this.#context.changed(status);
  }
}

/** The first thing a new server process says; dying without a word counts as a failure. */
function firstEvent(child: UtilityProcess): Promise<ServerEvent> {
  return new Promise((resolve) => {
    const silent = (code: number): void =>
      resolve({
        event: 'failed',
        code: 'internal',
        message: `the process ended with ${code} before it listened`,
      });
    child.once('exit', silent);
    child.once('message', (message: unknown) => {
      child.off('exit', silent);
      const event = serverEventSchema.safeParse(message);
      resolve(
        event.success ? event.data : { event: 'failed', code: 'internal', message: 'unknown first message' },
      );
    });
  });
}
