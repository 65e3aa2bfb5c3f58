import type { Operation } from '#contract/bulk';
import { Bulk } from '../changes/bulk/bulk';
import type { Connections } from '../connections/connections';
import type { Emit } from './ipc/emit';
import { Journal } from '../audit/audit-log';
import { Records } from '../audit/records/records';
import type { Attention } from './attention';

/** Whom operations and their journal have to do with. */
export interface OperationsNeighbours {
  /** The profile's folder. */
  folder: string;
  /** Asked only once there are some. */
  connections: () => Connections;
  /** Asked only once there is some. */
  attention: () => Attention;
  /** Told whenever an operation went on. */
  noted: (operation: Operation) => void;
  emit: Emit;
  report: (words: string, error: unknown) => void;
}

/** Puts together what keeps what was done, and what does much of it at once. */
export function createOperations({
  folder,
  connections,
  attention,
  noted,
  emit,
  report,
}: OperationsNeighbours): {
  records: Records;
  journal: Journal;
  bulk: Bulk;
} {
  const records = new Records(folder);
  const now = (): number => Date.now();
  const journal = new Journal(records, { changed: (total) => emit('journal/changed', { total }), now });
  const bulk = new Bulk({
    records,
    journal,
    at: (connectionId) => connections().get(connectionId).people.changes.place,
    changed: (operation: Operation) => {
      noted(operation);
      emit('bulk/changed', operation);
      attention().progress(operation);
    },
    ended: (operation: Operation) => attention().ended(operation),
    report,
    now,
    random: () => Math.random(),
  });
  return { records, journal, bulk };
}
