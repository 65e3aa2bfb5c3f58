import { portero } from '../bridge/bridge';
import { rowAt } from '../components/paged-rows';
import { changeDirectory, directoryOf } from './directory-store';
import { filterOf, sameFilter, type ListQuery } from '../navigation/list-query';
import {
  countSelected,
  everyoneMatching,
  isSelected,
  MAX_NAMED_PEOPLE,
  NOBODY,
  withPeople,
} from './selection';

/** Grows with every change of a selection: a stretch that arrives after another change is not taken over. */
let changes = 0;

/** Selects a person or takes them out; stretches begin at their row from now on. */
export function toggleSelected(connectionId: string, personId: string, index: number): void {
  changes += 1;
  changeDirectory(connectionId, ({ selection, query, question }) => {
    const next = withPeople(selection, [personId], !isSelected(selection, personId, query));
    return { selection: next, anchor: { index, question, base: next } };
  });
}

/** Stretches begin at this row from now on. */
export function anchorAt(connectionId: string, index: number): void {
  changeDirectory(connectionId, ({ selection, question }) => ({
    anchor: { index, question, base: selection },
  }));
}

/**
 * Selects everyone from where the stretch began (`from`, where none did) to a row, also those out of sight, in addition
 * to who was selected before the stretch.
 */
export async function stretchTo(connectionId: string, from: number, to: number): Promise<void> {
  const { anchor, question, selection, query, cache } = directoryOf(connectionId);
  const start = anchor && anchor.question === question ? anchor : { index: from, question, base: selection };
  const [first, last] = [Math.min(start.index, to), Math.max(start.index, to)];
  changes += 1;
  const mine = changes;
  changeDirectory(connectionId, () => ({ anchor: start }));
  const atHand = cache.question === question ? idsAtHand(connectionId, first, last) : null;
  const ids = atHand ?? (await idsOf(connectionId, query, first, last));
  if (ids === null || mine !== changes || directoryOf(connectionId).question !== question) return;
  changeDirectory(connectionId, () => ({ selection: withPeople(start.base, ids, true) }));
}

/** Selects all whom the filter finds, in sight or not. */
export function selectMatching(connectionId: string): void {
  changes += 1;
  changeDirectory(connectionId, ({ query, cache }) => ({
    selection: everyoneMatching(filterOf(query), cache.whole?.matching ?? 0),
    anchor: null,
  }));
}

/** Selects exactly these people. */
export function selectPeople(connectionId: string, personIds: readonly string[]): void {
  changes += 1;
  changeDirectory(connectionId, () => ({ selection: withPeople(NOBODY, personIds, true), anchor: null }));
}

/** Selects nobody. */
export function clearSelection(connectionId: string): void {
  changes += 1;
  changeDirectory(connectionId, () => ({ selection: NOBODY, anchor: null }));
}

/**
 * Keeps who is selected when the query becomes another one: those whom the old filter found are named from now on. More
 * than can be named are let go. Answers whether everyone could be kept.
 */
export async function keepSelected(connectionId: string, was: ListQuery, next: ListQuery): Promise<boolean> {
  const { selection, cache } = directoryOf(connectionId);
  if (selection.kind === 'named' || sameFilter(selection.filter, next)) return true;
  const found = cache.whole?.matching ?? selection.found;
  if (countSelected(selection, was, found) > MAX_NAMED_PEOPLE || found > MAX_NAMED_PEOPLE) {
    clearSelection(connectionId);
    return false;
  }
  const before = { ...was, ...selection.filter };
  const ids = await idsOf(connectionId, before, 0, Math.max(0, found - 1));
  if (directoryOf(connectionId).selection !== selection) return true;
  changes += 1;
  const kept = (ids ?? []).filter((id) => !selection.except.has(id));
  changeDirectory(connectionId, () => ({ selection: withPeople(NOBODY, kept, true), anchor: null }));
  return ids !== null;
}

function idsAtHand(connectionId: string, first: number, last: number): string[] | null {
  const { cache } = directoryOf(connectionId);
  const ids: string[] = [];
  for (let index = first; index <= last; index += 1) {
    const row = rowAt(cache, index);
    if (!row) return null;
    ids.push(row.id);
  }
  return ids;
}

async function idsOf(
  connectionId: string,
  query: ListQuery,
  from: number,
  to: number,
): Promise<string[] | null> {
  const answer = await portero.call('directory/stretch', { connectionId, ...query, from, to });
  return answer.ok ? answer.value : null;
}
