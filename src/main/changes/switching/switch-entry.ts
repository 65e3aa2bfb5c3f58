import type { ErrorCode } from '#contract/errors';
import type { JournalResult } from '#contract/journal';
import type { NewEntry } from '../../audit/audit-log';

/** A switch, as the journal tells it. */
export interface SwitchRecord {
  personId: string;
  userName: string;
  /** How they were, and what they were to become. */
  was: boolean | null;
  active: boolean;
  result: JournalResult;
  error: ErrorCode | null;
  operationId?: string;
  /** It takes an earlier operation back. */
  undo?: boolean;
}

/** The journal entry of one switch, alone or of a bulk operation. */
export function switchEntry(record: SwitchRecord): NewEntry {
  const { personId, userName, was, active, result, error, operationId, undo } = record;
  return {
    operationId: operationId ?? null,
    undo: undo ?? false,
    action: active ? 'switch-on' : 'switch-off',
    subject: { kind: 'person', id: personId, name: userName },
    changes: [{ field: 'active', before: was === null ? null : String(was), after: String(active) }],
    result,
    error,
  };
}
