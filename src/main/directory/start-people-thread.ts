import { Worker } from 'node:worker_threads';
import type { Question, Reply, ThreadStart } from './people-questions';
import type { StartThread } from './people-thread';

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
