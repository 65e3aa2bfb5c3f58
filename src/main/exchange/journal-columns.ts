import type { JournalEntry } from '#contract/journal';
import { moment, type Column } from './table';

/** The columns of an export of the journal. */
export const journalColumns: readonly Column<JournalEntry>[] = [
  { key: 'id', value: ({ id }) => id },
  { key: 'at', value: ({ at }) => moment(at) },
  { key: 'connection', value: ({ connectionName }) => connectionName },
  { key: 'address', value: ({ address }) => address },
  { key: 'actorId', value: ({ actor }) => actor.personId },
  { key: 'actor', value: ({ actor }) => actor.userName },
  { key: 'action', value: ({ action }) => action },
  { key: 'subjectKind', value: ({ subject }) => subject.kind },
  { key: 'subjectId', value: ({ subject }) => subject.id },
  { key: 'subject', value: ({ subject }) => subject.name },
  {
    key: 'changes',
    value: ({ changes }) => changes,
    text: ({ changes }) =>
      changes.map(({ field, before, after }) => `${field}: ${before ?? ''} → ${after ?? ''}`).join('; '),
  },
  { key: 'result', value: ({ result }) => result },
  { key: 'error', value: ({ error }) => error },
  { key: 'undo', value: ({ undo }) => undo },
  { key: 'operationId', value: ({ operationId }) => operationId },
];
