import { portero } from '../bridge/bridge';
import { changeDirectory, directoryOf } from './directory-store';
import { sameFilter, type ListQuery } from '../navigation/list-query';
import { receiveRevision, useRevisions } from './revisions';
import { keepSelected } from './selecting';
import { tellLetGo } from './selection-notice';
import { PAGE_SIZE, pagesToAsk, withAnswer } from './window-cache';

/** How many calls of a connection may be under way: someone who drags through 100,000 rows must not queue a call for each screenful. */
const CALLS_AT_ONCE = 3;

let sequence = 0;
const underWay = new Set<string>();

/** Asks main for the rows in sight that are not at hand or out of date. Cheap where there are none. */
export function askForRows(connectionId: string): void {
  const { cache, question, inSight } = directoryOf(connectionId);
  const wanted = { question, first: inSight[0], last: inSight[1], newest: newestOf(connectionId) };
  for (const page of pagesToAsk(cache, wanted)) {
    const key = `${connectionId} ${question} ${page}`;
    const calls = [...underWay].filter((other) => other.startsWith(`${connectionId} `)).length;
    if (!underWay.has(key) && calls < CALLS_AT_ONCE) void askForPage(connectionId, page, key);
  }
}

/** Shows the answer to another query. The rows on show stay until it is there. */
export function changeQuery(connectionId: string, patch: Partial<ListQuery>): void {
  const { query: before } = directoryOf(connectionId);
  const next = { ...before, ...patch };
  if (!sameFilter(before, next)) {
    void keepSelected(connectionId, next).then((kept) => (kept ? undefined : tellLetGo()));
  }
  changeDirectory(connectionId, ({ query, question }) => ({
    query: { ...query, ...patch },
    question: question + 1,
    inSight: [0, 0],
    left: { above: 0, row: 0 },
  }));
  askForRows(connectionId);
}

/** Takes over which rows are in sight or about to be. */
export function lookAt(connectionId: string, first: number, last: number): void {
  const { inSight } = directoryOf(connectionId);
  if (inSight[0] !== first || inSight[1] !== last)
    changeDirectory(connectionId, () => ({ inSight: [first, last] }));
  askForRows(connectionId);
}

/** Tries again what failed while nobody was signed in. */
export function recover(connectionId: string): void {
  if (directoryOf(connectionId).error) changeDirectory(connectionId, () => ({ error: null }));
  askForRows(connectionId);
}

/** Has the system's list read again; answers how that failed, or null. The new rows come by themselves. */
export async function refreshDirectory(connectionId: string) {
  const answer = await portero.call('directory/refresh', { connectionId });
  changeDirectory(connectionId, () => ({ error: answer.ok ? null : answer.error }));
  if (answer.ok) askForRows(connectionId);
}

async function askForPage(connectionId: string, page: number, key: string): Promise<void> {
  const { query, question } = directoryOf(connectionId);
  const newest = newestOf(connectionId);
  underWay.add(key);
  sequence += 1;
  const call = sequence;
  const answer = await portero.call('directory/window', {
    connectionId,
    ...query,
    offset: page * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  underWay.delete(key);
  if (directoryOf(connectionId).question === question) {
    if (!answer.ok) {
      changeDirectory(connectionId, () => ({ error: answer.error }));
      return;
    }
    const window = answer.value;
    // Main's word is final: where its count starts again, ours must not go on waiting for the old one.
    if (window.revision < newest) receiveRevision({ connectionId, revision: window.revision });
    changeDirectory(connectionId, ({ cache }) => ({
      cache: withAnswer(cache, { question, page, sequence: call, window }),
      error: null,
    }));
  }
  // What is in sight, or the list itself, may have moved on meanwhile.
  askForRows(connectionId);
}

function newestOf(connectionId: string): number {
  return useRevisions.getState().newest[connectionId] ?? 0;
}
