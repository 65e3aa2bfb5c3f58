import { parentPort, workerData } from 'node:worker_threads';
import { dialectOf } from '../dialects/registry';
import { answerQuestion, PeopleDesk } from './people-desk';
import type { Question, ThreadStart } from './people-questions';

/** The thread that holds the people of one connection: reading, searching and sorting never hold up main. */
const { listing } = dialectOf((workerData as ThreadStart).system);
if (listing && parentPort) {
  const port = parentPort;
  const desk = new PeopleDesk(listing);
  port.on('message', (question: Question) => port.postMessage(answerQuestion(desk, question)));
}
