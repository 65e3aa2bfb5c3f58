import { MessageChannel } from 'node:worker_threads';
import { dialectOf } from '../../dialects/registry';
import { answerQuestion, PeopleDesk } from '../people-desk';
import type { Question, Reply } from '../people-questions';
import type { StartThread, ThreadEvents } from '../people-thread';

/** The last thread that was started, and how to let it die. */
export interface InProcessThreads {
  start: StartThread;
  /** How many were started, and how many of them have ended. */
  counts: { started: number; ended: number };
  die: () => void;
}

/**
 * Threads for tests, without a thread: the same desk behind a real message channel, so that everything is copied,
 * transferred and answered later as it is by a real one. (`people-thread.test.ts` starts real ones.)
 */
export function inProcessThreads(): InProcessThreads {
  const counts = { started: 0, ended: 0 };
  let last: ThreadEvents | undefined;
  const start: StartThread = (system, events) => {
    counts.started += 1;
    last = events;
    const { listing } = dialectOf(system);
    if (!listing) throw new Error(`${system} has no people`);
    const desk = new PeopleDesk(listing);
    const { port1: main, port2: thread } = new MessageChannel();
    thread.on('message', (question: Question) => thread.postMessage(answerQuestion(desk, question)));
    main.on('message', (reply: Reply) => events.replied(reply));
    const end = (): void => {
      counts.ended += 1;
      main.close();
    };
    return { post: (question, transfer) => main.postMessage(question, transfer), end };
  };
  return { start, counts, die: () => last?.died(new Error('out of memory')) };
}
