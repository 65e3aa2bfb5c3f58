import { parentPort, workerData } from 'node:worker_threads';
import { dialectOf } from '../dialects/registry';
import { answerQuestion } from './answering';
import { PeopleDesk } from './people-desk';
import type { Question, ThreadStart } from './people-questions';

/** The thread that holds the people of one connection: reading, searching and sorting never hold up main. */
const { people } = dialectOf((workerData as ThreadStart).system);
if (people && parentPort) {
  const port = parentPort;
  const desk = new PeopleDesk(people.listing);
  port.on('message', (question: Question) => port.postMessage(answerQuestion(desk, question)));
}
