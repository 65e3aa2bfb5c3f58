import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Lets go of the files of databases that were closed. libsql keeps a closed database's files open until the garbage
 * collector has met its prepared statements; until then the write-ahead log is not merged, and Windows does not allow the
 * files to be renamed. So the collector is called, and one turn of the event loop runs what it found.
 */
export async function releaseClosedHandles(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  await setImmediate();
}
