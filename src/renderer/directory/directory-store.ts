import { useSyncExternalStore } from 'react';
import { create } from 'zustand';
import type { DirectoryWindow, Person, PersonRow } from '#contract/directory';
import type { PorteroError } from '#contract/errors';
import { NO_ROWS, withRows, type PagedRows } from '../components/paged-rows';
import type { ListQuery } from '../navigation/list-query';
import { listQueryOf, openPersonOf, useNavigation } from '../navigation/navigation';
import { personIn, useSessions, whenPersonChanges } from '../state/sessions';
import { NOBODY, type Selection } from './selection';
import type { Switched } from './switch-history';

/** Where a stretch of selected rows begins. */
interface Anchor {
  index: number;
  /** The question whose rows are counted. */
  question: string;
  /** Who was selected before the stretch. */
  base: Selection;
}

/** What is known of the whole list. */
export type WholeList = Omit<DirectoryWindow, 'rows'>;

/** The people of a list that are at hand. */
export type PeopleRows = PagedRows<PersonRow, WholeList>;

/** What the page knows of one connection's list. Kept while other screens are on show. */
interface KeptDirectory {
  cache: PeopleRows;
  /** The first and last row in sight. */
  inSight: readonly [first: number, last: number];
  /** Where the list was left: how many rows were above the upper edge (with parts), and the row that had the focus. */
  left: { above: number; row: number };
  selection: Selection;
  anchor: Anchor | null;
  /** How the last call failed; null since one succeeded. */
  error: PorteroError | null;
  /** What people are being switched to here: shown before main has heard of it. */
  switching: Readonly<Record<string, boolean>>;
  /** What was switched here, the last one last. */
  history: readonly Switched[];
}

/** The same with what it is asked for, which is where the window is. */
interface Directory extends KeptDirectory {
  query: ListQuery;
  /** The query and who asks, in one word: what is at hand for one is not for another. */
  question: string;
  /** Whose details are open. */
  personId: string | null;
}

const NEW_DIRECTORY: KeptDirectory = {
  cache: NO_ROWS,
  inSight: [0, 0],
  left: { above: 0, row: 0 },
  selection: NOBODY,
  anchor: null,
  error: null,
  switching: {},
  history: [],
};

const useDirectories = create<{ directories: Readonly<Record<string, KeptDirectory>> }>(() => ({
  directories: {},
}));

const views = new Map<string, { of: readonly unknown[]; view: Directory }>();

/** The list of a connection as it is now: the same object until something of it changes, as a hundred cells ask for it. */
export function directoryOf(connectionId: string): Directory {
  const kept = useDirectories.getState().directories[connectionId] ?? NEW_DIRECTORY;
  const asks = personIn(useSessions.getState().sessions[connectionId]);
  const of = [kept, asks, useNavigation.getState().history];
  const known = views.get(connectionId);
  if (known && of.every((part, i) => part === known.of[i])) return known.view;
  const query = listQueryOf(connectionId);
  const view = {
    ...kept,
    query,
    question: `${asks} ${JSON.stringify(query)}`,
    personId: openPersonOf(connectionId),
  };
  views.set(connectionId, { of, view });
  return view;
}

/** What a component wants to know of one connection's list. */
export function useDirectory<T>(connectionId: string, select: (directory: Directory) => T): T {
  return useSyncExternalStore(subscribe, () => select(directoryOf(connectionId)));
}

/** Changes some of a connection's list. */
export function changeDirectory(
  connectionId: string,
  change: (directory: Directory) => Partial<KeptDirectory>,
): void {
  const changed = change(directoryOf(connectionId));
  useDirectories.setState(({ directories }) => {
    const directory = directories[connectionId] ?? NEW_DIRECTORY;
    return { directories: { ...directories, [connectionId]: { ...directory, ...changed } } };
  });
}

/** The rows with one person as the system confirmed them, wherever they stand. */
export function withPerson(cache: PeopleRows, person: Partial<Person> & { id: string }): PeopleRows {
  return withRows(cache, (row) => (row.id === person.id ? { ...row, ...person, pending: false } : row));
}

function subscribe(listener: () => void): () => void {
  const ends = [useDirectories.subscribe(listener), useNavigation.subscribe(listener)];
  return () => ends.forEach((end) => end());
}

// Whoever signs in next must not see what the last person was allowed to see.
whenPersonChanges((id) => changeDirectory(id, () => NEW_DIRECTORY));
