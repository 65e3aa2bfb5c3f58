import { app } from 'electron';
import type { JournalEntry, JournalFilter } from '#contract/journal';
import type { Profile } from '#contract/profiles';
import type { StartInfo } from '#contract/settings';
import type { ConnectionRuntime } from '../connections/connection-runtime';
import type { Connections } from '../connections/connections';
import { Exports } from '../exchange/exports';
import { Imports } from '../exchange/imports';
import { listSeparator } from '../exchange/list-separator';
import type { OperationsPort } from '../exchange/operations-port';
import type { Rows } from '../exchange/table-text';
import { Failure, failedWith } from '../failure/failure';
import { systemDialogs } from './file-dialogs';

/** Whom files in and out have to do with. */
export interface ExchangeNeighbours {
  connections: Connections;
  operations: OperationsPort;
  entries(filter: JournalFilter): Rows<JournalEntry>;
  nameOf: (connectionId: string | null) => string;
  language(): StartInfo['language'];
  report: (words: string, error: unknown) => void;
}

/** Puts together what reads and writes files for people. */
export function createExchange(neighbours: ExchangeNeighbours): { exports: Exports; imports: Imports } {
  const { connections, operations, nameOf, report } = neighbours;
  const dialogs = systemDialogs(() => neighbours.language());
  const imports = new Imports({
    dialogs,
    target: (connectionId) => {
      const runtime = connections.get(connectionId);
      return {
        capabilities: runtime.dialect.capabilities,
        view: runtime.session.view,
        directory: runtime.people.directory,
        profiles: () => profilesOf(runtime),
      };
    },
    startListed: (connectionId, switches) => operations.startListed(connectionId, switches),
    startCreation: (connectionId, people) => operations.startCreation(connectionId, people),
  });
  const exports = new Exports({
    dialogs,
    delimiter: () => listSeparator(app.getSystemLocale()),
    report,
    sources: {
      directory: (connectionId) => {
        const { session, people } = connections.get(connectionId);
        if (!session.view) throw new Failure('not-signed-in');
        return people.directory;
      },
      entries: (filter) => neighbours.entries(filter),
      rows: (operationId) => operations.rows(operationId),
      connectionOf: (operationId) => operations.connectionOf(operationId),
      passwords: (operationId) => imports.passwords(operationId),
      nameOf: (connectionId) => nameOf(connectionId),
    },
  });
  return { exports, imports };
}

/** The profiles there are, or at least those that somebody has where the system lets this person not list them. */
async function profilesOf({
  dialect,
  client,
  people,
}: ConnectionRuntime): Promise<Pick<Profile, 'id' | 'name'>[]> {
  try {
    if (dialect.profiles) return await dialect.profiles.list(client);
  } catch (error) {
    if (!failedWith(error, 'not-permitted')) throw error;
  }
  const counts = await people.directory.profileCounts();
  return counts.map(({ profileId: id, profileName: name }) => ({ id, name }));
}
