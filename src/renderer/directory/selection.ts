import type { DirectoryFilter, PeopleScope } from '#contract/directory';
import { narrows, sameFilter } from '../navigation/list-query';

/** So many people can be named at once: the contract's MAX_NAMED_PEOPLE, in a file without schemas. */
export const MAX_NAMED_PEOPLE = 250_000;

/** Who is selected: people named one by one, or all whom a filter finds, some excepted. */
export type Selection =
  | { kind: 'named'; ids: ReadonlySet<string> }
  | {
      kind: 'matching';
      filter: DirectoryFilter;
      except: ReadonlySet<string>;
      /** How many the filter found when they were selected. */
      found: number;
    };

/** Nobody is selected. */
export const NOBODY: Selection = { kind: 'named', ids: new Set() };

/** All whom a filter finds. */
export function everyoneMatching(filter: DirectoryFilter, found: number): Selection {
  return { kind: 'matching', filter, except: new Set(), found };
}

/** Is this person selected, in a list that shows whom `filter` finds? */
export function isSelected(selection: Selection, personId: string, filter: DirectoryFilter): boolean {
  if (selection.kind === 'named') return selection.ids.has(personId);
  return !selection.except.has(personId) && sameFilter(selection.filter, filter);
}

/** The selection with these people in it, or without them. */
export function withPeople(selection: Selection, personIds: readonly string[], selected: boolean): Selection {
  if (selection.kind === 'named') {
    return { kind: 'named', ids: changed(selection.ids, personIds, selected) };
  }
  return { ...selection, except: changed(selection.except, personIds, !selected) };
}

/** How many are selected, in a list that shows whom `filter` finds, which are `matching` people. */
export function countSelected(selection: Selection, filter: DirectoryFilter, matching: number): number {
  if (selection.kind === 'named') return selection.ids.size;
  const found = sameFilter(selection.filter, filter) ? matching : selection.found;
  return Math.max(0, found - selection.except.size);
}

/**
 * Does the selection count people whom `filter` leaves out? Of the list (`matching` people) only those `atHand` are
 * known; who is selected and not among them is taken to be left out, so that nobody is counted unsaid.
 */
export function reachesBeyond(
  selection: Selection,
  filter: DirectoryFilter,
  matching: number,
  atHand: Iterable<{ id: string }>,
): boolean {
  if (selection.kind !== 'named' || selection.ids.size === 0 || !narrows(filter)) return false;
  if (selection.ids.size > matching) return true;
  let seen = 0;
  for (const { id } of atHand) if (selection.ids.has(id)) seen += 1;
  return seen < selection.ids.size;
}

/** How much of the list is selected, for the box in its head. With named people that is judged by their number. */
export function extentOf(
  selection: Selection,
  filter: DirectoryFilter,
  matching: number,
): 'none' | 'some' | 'all' {
  const count = countSelected(selection, filter, matching);
  if (count === 0) return 'none';
  return selection.kind === 'matching' && selection.except.size === 0 ? 'all' : 'some';
}

/** The selection in the words of the contract. */
export function scopeOf(selection: Selection): PeopleScope {
  return selection.kind === 'named'
    ? { kind: 'named', personIds: [...selection.ids] }
    : { kind: 'matching', filter: selection.filter, except: [...selection.except] };
}

function changed(
  ids: ReadonlySet<string>,
  personIds: readonly string[],
  within: boolean,
): ReadonlySet<string> {
  const next = new Set(ids);
  for (const id of personIds) {
    if (within) next.add(id);
    else next.delete(id);
  }
  return next;
}
