import type { SystemId } from '#contract/connection';
import { Failure } from '../failure/failure';
import type { Answer, Given, Question, QuestionName, Reply, ThreadStart } from './people-questions';
import { Worker } from 'node:worker_threads';

/** A thread as it was started: what can be said to it, and its end. */
export interface StartedThread {
  /** Buffers in `transfer` are the thread's from then on. */
  post(question: Question, transfer: ArrayBuffer[]): void;
  /** Ends it at once; it says nothing more. */
  end(): void;
}

/** What a thread reports. */
export interface ThreadEvents {
  replied(reply: Reply): void;
  /** It ended by itself: out of memory, or a defect. */
  died(error: unknown): void;
}

/** Starts a thread for the people of a connection of this system. */
export type StartThread = (system: SystemId, events: ThreadEvents) => StartedThread;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Failure): void;
}

/** Main's end of the thread: a question is answered, or fails, also when the thread is no more. */
export class PeopleThread {
  readonly #thread: StartedThread;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #over: Failure | undefined;

  /** `changed` is called when the list's version has grown, `died` when the thread ended by itself. */
  constructor(
    start: StartThread,
    system: SystemId,
    events: { changed: () => void; died: (error: unknown) => void },
  ) {
    let version = 0;
    this.#thread = start(system, {
      replied: (reply) => {
        if (this.#over) return;
        const changed = reply.version !== version;
        version = reply.version;
        if (changed) events.changed();
        this.#receive(reply);
      },
      died: (error) => {
        if (this.#over) return;
        this.#giveUp(new Failure('internal'));
        events.died(error);
      },
    });
  }

  /** @throws {Failure} what the thread says; `internal` when it died, `cancelled` when it was ended */
  ask<Q extends QuestionName>(name: Q, given: Given<Q>, transfer: ArrayBuffer[] = []): Promise<Answer<Q>> {
    if (this.#over) return Promise.reject(this.#over);
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#thread.post({ id, name, given }, transfer);
    }) as Promise<Answer<Q>>;
  }

  /** Sends what takes effect before the next question; nobody waits for an answer. */
  tell<Q extends QuestionName>(name: Q, given: Given<Q>): void {
    this.ask(name, given).catch(() => undefined);
  }

  /** Ends it: everything it held is gone, and waiting questions fail as cancelled. */
  end(): void {
    if (this.#over) return;
    this.#thread.end();
    this.#giveUp(new Failure('cancelled'));
  }

  #receive(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ('value' in reply) waiting?.resolve(reply.value);
    else waiting?.reject(new Failure(reply.error.code, reply.error));
  }

  #giveUp(failure: Failure): void {
    this.#over = failure;
    for (const waiting of this.#waiting.values()) waiting.reject(failure);
    this.#waiting.clear();
  }
}

/** A million people take a third of this; what takes more ends the thread and not Portero, MB. */
const MOST_MEMORY_MB = 2048;
/** Rows come by the thousand: with less room for what is new, most of the time goes into tidying up, MB. */
const ROOM_FOR_NEW_MB = 64;

/** Starts real threads from a file of the build. `mostMemoryMb`: with more on its heap, a thread dies. */
export function startPeopleThreads(file: string, mostMemoryMb = MOST_MEMORY_MB): StartThread {
  return (system, events) => {
    const workerData: ThreadStart = { system };
    const worker = new Worker(file, {
      name: 'people',
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb, maxYoungGenerationSizeMb: ROOM_FOR_NEW_MB },
    });
    // Portero ends without waiting for it.
    worker.unref();
    worker.on('message', (reply: Reply) => events.replied(reply));
    worker.on('error', (error) => events.died(error));
    worker.on('exit', (code) => events.died(new Error(`the people's thread ended with ${code}`)));
    return {
      post: (question: Question, transfer) => worker.postMessage(question, transfer),
      end: () => void worker.terminate(),
    };
  };
}
