import { create } from 'zustand';
import type { PorteroError } from '#contract/errors';
import type { SessionState } from '#contract/session';
import { useSessions } from '../session/session-store';
import { EVERYONE, type ListQuery } from './list-query';
import type { Switched } from './switch-history';
import { EMPTY_CACHE, type WindowCache } from './window-cache';

/** What the screen knows and wants of one connection's list. */
export interface Directory {
  query: ListQuery;
  /** Grows with every change of the query. */
  question: number;
  cache: WindowCache;
  /** The first and last row in sight. */
  inSight: readonly [first: number, last: number];
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

function personIn(session: SessionState | undefined): string | null {
  return session === undefined || session.phase === 'signed-out' ? null : session.view.personId;
}
