import type { SessionView } from '#contract/session';
import type { ClientDialect } from '../../dialects/dialect';
import type { DirectoryPort } from '../../directory/directory-port';
import type { ApiClient } from '../../http/http-client';
import type { JournalContext } from '../../audit/audit-log';
import type { LockoutGuard } from './lockout-guard';
import type { PeopleInHand } from './people-in-hand';

/** What switching people, one or many, needs of a connection. */
export interface SwitchingPlace {
  readonly id: string;
  readonly dialect: ClientDialect;
  readonly client: ApiClient;
  readonly directory: DirectoryPort;
  readonly guard: LockoutGuard;
  readonly inHand: PeopleInHand;
  /** Who is signed in, or was when the session expired. */
  view(): SessionView | undefined;
  /** Where and by whom. @throws {Failure} `not-signed-in` */
  journalContext(): JournalContext;
  /** The system and place that the connection leads to. */
  boundTo(): string;
  /** How long a token that is issued now will work, ms. */
  tokenLifetimeMs(): number;
}
