import { z } from 'zod';
import type { JournalContext } from '../../audit/audit-log';
import { capped } from '../../audit/audit-entry';
import type { Records } from '../../audit/records/records';
import type { EntryContent } from './change';

/** A change that is about to be sent. */
export interface Intent {
  at: number;
  context: JournalContext;
  /** The system and place it is meant for: another one under the same connection is none of its business. */
  boundTo: string;
  /** The kind of change, what it leaves to be found out by, and how the audit log will tell it. */
  kind: string;
  trace: unknown;
  entry: EntryContent;
  /** The record that it writes; empty for something new. */
  record: string;
}

interface Row {
  id: number;
  at: number;
  connection_id: string;
  connection_name: string;
  address: string;
  actor_id: string;
  actor_name: string;
  bound_to: string;
  kind: string;
  record: string;
  trace: string;
  entry: string;
}

const entrySchema = z.object({
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
  changes: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
});

/**
 * Changes that were about to be sent and of which nobody knows yet what came of them. One is kept before its write goes
 * out and taken back together with the audit log entry that says how it came out; what a crash leaves is settled later.
 * Only after the records are ready. @throws {Failure} `file-not-written`, each of them
 */
export class Intents {
  readonly #records: Records;

  constructor(records: Records) {
    this.#records = records;
  }

  /** Keeps one; answers its id. */
  keep({ at, context, boundTo, kind, record, trace, entry }: Intent): number {
    const { connectionId, connectionName, address, actor } = context;
    const { action, subject, changes } = capped({
      ...entry,
      operationId: null,
      undo: false,
      result: 'done',
      error: null,
    });
    return this.#records.run(
      `insert into intents (at, connection_id, connection_name, address, actor_id, actor_name, bound_to, kind, record,
        trace, entry) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      at,
      connectionId,
      connectionName,
      address,
      actor.personId,
      actor.userName,
      boundTo,
      kind,
      record,
      JSON.stringify(trace),
      JSON.stringify({ action, subject, changes }),
    );
  }

  /** It is known what came of it. */
  settle(id: number): void {
    this.#records.run('delete from intents where id = ?', id);
  }

  /** Those of one person at one place, the oldest first. */
  of(connectionId: string, actorId: string, boundTo: string): (Intent & { id: number })[] {
    return this.#records
      .all<Row>(
        'select * from intents where (connection_id, actor_id, bound_to) = (?, ?, ?) order by id',
        connectionId,
        actorId,
        boundTo,
      )
      .map((row) => ({
        id: row.id,
        at: row.at,
        context: {
          connectionId: row.connection_id,
          connectionName: row.connection_name,
          address: row.address,
          actor: { personId: row.actor_id, userName: row.actor_name },
        },
        boundTo: row.bound_to,
        kind: row.kind,
        record: row.record,
        trace: JSON.parse(row.trace) as unknown,
        // Written by us; its words are checked again by whoever reads the audit log.
        entry: entrySchema.parse(JSON.parse(row.entry)) as EntryContent,
      }));
  }
}
