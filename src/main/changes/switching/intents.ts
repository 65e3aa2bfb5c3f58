import type { JournalContext } from '../../audit/audit-log';
import type { Records } from '../../audit/records/records';

/** A switch that is about to be sent. */
export interface Intent {
  at: number;
  context: JournalContext;
  /** The system and place it is meant for: another one under the same connection is none of its business. */
  boundTo: string;
  personId: string;
  userName: string;
  wasActive: boolean | null;
  active: boolean;
}

interface Kept {
  id: number;
  at: number;
  connection_id: string;
  connection_name: string;
  address: string;
  actor_id: string;
  actor_name: string;
  bound_to: string;
  person_id: string;
  user_name: string;
  was_active: number | null;
  active: number;
}

/**
 * Switches that were about to be sent and of which nobody knows yet what came of them. One is kept before its write goes
 * out and taken back together with the journal entry that says how it came out; what a crash leaves is settled later.
 * Only after the records are ready. @throws {Failure} `file-not-written`, each of them
 */
export class Intents {
  readonly #records: Records;

  constructor(records: Records) {
    this.#records = records;
  }

  /** Keeps one; answers its id. */
  keep({ at, context, boundTo, personId, userName, wasActive, active }: Intent): number {
    const { connectionId, connectionName, address, actor } = context;
    return this.#records.run(
      `insert into intents (at, connection_id, connection_name, address, actor_id, actor_name, bound_to, person_id,
        user_name, was_active, active) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      at,
      connectionId,
      connectionName,
      address,
      actor.personId,
      actor.userName,
      boundTo,
      personId,
      userName,
      wasActive === null ? null : Number(wasActive),
      Number(active),
    );
  }

  /** It is known what came of it. */
  settle(id: number): void {
    this.#records.run('delete from intents where id = ?', id);
  }

  /** Those of one person at one place, the oldest first. */
  of(connectionId: string, actorId: string, boundTo: string): (Intent & { id: number })[] {
    return this.#records
      .all<Kept>(
        'select * from intents where (connection_id, actor_id, bound_to) = (?, ?, ?) order by id',
        connectionId,
        actorId,
        boundTo,
      )
      .map((kept) => ({
        id: kept.id,
        at: kept.at,
        context: {
          connectionId: kept.connection_id,
          connectionName: kept.connection_name,
          address: kept.address,
          actor: { personId: kept.actor_id, userName: kept.actor_name },
        },
        boundTo: kept.bound_to,
        personId: kept.person_id,
        userName: kept.user_name,
        wasActive: kept.was_active === null ? null : kept.was_active !== 0,
        active: kept.active !== 0,
      }));
  }
}
