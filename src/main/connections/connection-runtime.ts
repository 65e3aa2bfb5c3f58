import type { SessionState } from '#contract/session';
import type { Bulk } from '../changes/bulk/bulk';
import { connectionPeople, type ConnectionPeople, type ConnectionPeopleContext } from './connection-people';
import {
  ConnectionSession,
  type ConnectionIdentity,
  type ConnectionSessionContext,
} from './connection-session';

/** What a connection reports to the rest of main. */
export type ConnectionListener = ConnectionSessionContext['listener'] & ConnectionPeopleContext['listener'];

/** What every connection is given from outside. */
export interface RuntimeContext extends ConnectionSessionContext, ConnectionPeopleContext {
  listener: ConnectionListener;
  /** The bulk operations, which have to know how their connections are. */
  bulk: Pick<Bulk, 'sessionChanged' | 'systemReturned'>;
}

/** One connection at work: who is signed in there, and its people. */
export class ConnectionRuntime extends ConnectionSession {
  readonly people: ConnectionPeople;
  readonly #bulk: RuntimeContext['bulk'];
  #lastPhase: SessionState['phase'] = 'signed-out';

  constructor(identity: ConnectionIdentity, context: RuntimeContext) {
    super(identity, context, {
      changed: (state) => this.#sessionChanged(state),
      personChanged: () => this.people.forget(),
      returned: () => {
        this.#bulk.systemReturned(this.id);
        this.refreshPeople();
      },
    });
    this.#bulk = context.bulk;
    this.people = connectionPeople(this, identity.stored, context);
  }

  /** Reads the people again where somebody is signed in. How that fails, whoever shows them is told. */
  refreshPeople(): void {
    if (this.session.state().phase === 'signed-in' && this.dialect.people) {
      this.people.directory.refresh().catch(() => undefined);
    }
  }

  /** Operations of whoever left stop; what the one who is there had sent before is found out. */
  #sessionChanged(state: SessionState): void {
    this.#bulk.sessionChanged(this.id, state);
    const came = state.phase === 'signed-in' && this.#lastPhase !== 'signed-in';
    this.#lastPhase = state.phase;
    if (came) void this.people.changes.changes.settle();
  }
}
