import { create } from 'zustand';
import type { PorteroError } from '#contract/errors';
import { useSessions, personIn } from '../state/sessions';
import { EVERYONE, type ListQuery } from '../navigation/list-query';
import { NOBODY, type Selection } from './selection';
import type { Switched } from './switch-history';
import { EMPTY_CACHE, type WindowCache } from './window-cache';

/** Where a stretch of selected rows begins. */
export interface Anchor {
  index: number;
  /** The question whose rows are counted. */
  question: number;
  /** Who was selected before the stretch. */
  base: Selection;
}

/** What the screen knows and wants of one connection's list. Kept while other screens are on show. */
export interface Directory {
  query: ListQuery;
  /** Grows with every change of the query. */
  question: number;
  cache: WindowCache;
  /** The first and last row in sight. */
  inSight: readonly [first: number, last: number];
  /** Where the list was left: how many rows were above the upper edge (with parts), and the row that had the focus. */
  left: { above: number; row: number };
  selection: Selection;
  anchor: Anchor | null;
  /** Whose details are open. */
  personId: string | null;
  /** How the last call failed; null since one succeeded. */
  error: PorteroError | null;
  /** Positions of switches that were thrown here and not yet confirmed: shown before main has heard of them. */
  thrown: Readonly<Record<string, boolean>>;
  /** What was switched here, the last one last. */
  history: readonly Switched[];
}

const NEW_DIRECTORY: Directory = {
  query: EVERYONE,
  question: 1,
  cache: EMPTY_CACHE,
  inSight: [0, 0],
  left: { above: 0, row: 0 },
  selection: NOBODY,
  anchor: null,
  personId: null,
  error: null,
  thrown: {},
  history: [],
};

interface DirectoryStore {
  directories: Readonly<Record<string, Directory>>;
}

const useDirectories = create<DirectoryStore>(() => ({ directories: {} }));

/** What a component wants to know of one connection's list. */
export function useDirectory<T>(connectionId: string, select: (directory: Directory) => T): T {
  return useDirectories((state) => select(state.directories[connectionId] ?? NEW_DIRECTORY));
}

/** The list of a connection as it is now. */
export function directoryOf(connectionId: string): Directory {
  return useDirectories.getState().directories[connectionId] ?? NEW_DIRECTORY;
}

/** Changes some of a connection's list. */
export function changeDirectory(
  connectionId: string,
  change: (directory: Directory) => Partial<Directory>,
): void {
  useDirectories.setState(({ directories }) => {
    const directory = directories[connectionId] ?? NEW_DIRECTORY;
    return { directories: { ...directories, [connectionId]: { ...directory, ...change(directory) } } };
  });
}

// Whoever signs in next must not see what the last person was allowed to see, nor an answer still under way.
useSessions.subscribe(({ sessions }, { sessions: before }) => {
  for (const id of Object.keys(useDirectories.getState().directories)) {
    if (personIn(sessions[id]) !== personIn(before[id])) {
      changeDirectory(id, ({ question }) => ({ ...NEW_DIRECTORY, question: question + 1 }));
    }
  }
});
