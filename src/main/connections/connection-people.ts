import type { EventPayload } from '#contract/channels';
import type { Journal } from '../audit/audit-log';
import type { Records } from '../audit/records/records';
import { findOutLater } from '../changes/change-kinds';
import { Deletions } from '../changes/people/deletions';
import { Pictures } from '../changes/people/pictures';
import type { ChangePlace } from '../changes/pipeline/change';
import { LockoutGuard } from '../changes/pipeline/lockout-guard';
import { RecordLocks } from '../changes/pipeline/record-locks';
import { SingleChanges, type ChangeContext } from '../changes/pipeline/single-changes';
import { Directory } from '../directory/directory';
import type { StartThread } from '../directory/people-thread';
import { Failure } from '../failure/failure';
import type { Fetch } from '../http/fetch';
import type { TransportOf } from '../http/transport';
import type { StoredConnection } from '../settings/schema';
import type { ConnectionSession } from './connection-session';

/** What the people of a connection need from outside. */
export interface ConnectionPeopleContext {
  transport: TransportOf;
  /** The way to pictures that are kept elsewhere (`http/foreign-fetch.ts`). */
  foreignFetch: Fetch;
  listener: {
    directory(change: EventPayload<'directory/changed'>): void;
    deletion(end: EventPayload<'people/deletion'>): void;
    profiles(change: EventPayload<'profiles/changed'>): void;
  };
  /** Notes a defect. */
  report: (words: string, error: unknown) => void;
  records: Records;
  journal: Journal;
  /** Starts the thread that holds a connection's people. */
  startPeopleThread: StartThread;
}

/** The people of one connection, and all that changes them. */
export interface ConnectionPeople {
  readonly directory: Directory;
  readonly changes: ChangeContext;
  readonly deletions: Deletions;
  readonly pictures: Pictures;
  /** Another person is signed in, or nobody: what was read for the one before goes. */
  forget(): void;
}

/** Puts the people's part of a connection together, over its session. */
export function connectionPeople(
  connection: ConnectionSession,
  stored: () => StoredConnection,
  context: ConnectionPeopleContext,
): ConnectionPeople {
  const { id, dialect, client, session } = connection;
  const { records, journal, report, listener, transport } = context;
  const view = () => session.view;
  const directory = new Directory({
    dialect,
    client,
    view,
    startThread: context.startPeopleThread,
    changed: (revision, failure) => listener.directory({ connectionId: id, revision, failure }),
    report,
  });
  const guard = new LockoutGuard({ directory, view });
  const place: ChangePlace = {
    id,
    dialect,
    client,
    directory,
    guard,
    locks: new RecordLocks(),
    view,
    auditContext: () => {
      if (!session.view) throw new Failure('not-signed-in');
      const { personId, userName } = session.view;
      const { name: connectionName, address } = stored();
      return { connectionId: id, connectionName, address, actor: { personId, userName } };
    },
    boundTo: () => connection.boundTo(),
    tokenLifetimeMs: () => connection.tokenLifetimeMs(),
  };
  const changes: ChangeContext = {
    place,
    changes: new SingleChanges(place, { records, journal, report, findOutLater }),
    profilesChanged: () => listener.profiles({ connectionId: id }),
  };
  const deletions = new Deletions({
    ...changes,
    sendsAtOnce: () => session.state().phase === 'signed-in',
    ended: ({ personId, userName }, error) =>
      listener.deletion({ connectionId: id, personId, userName, error }),
    report,
    now: () => Date.now(),
  });
  const pictures = new Pictures({
    dialect,
    client,
    sources: {
      address: () => stored().address,
      own: (input, init) => transport(stored()).fetch(input, init),
      foreign: context.foreignFetch,
    },
  });
  const forget = (): void => {
    directory.forget();
    guard.forget();
    deletions.cancelAll();
    pictures.forget();
  };
  return { directory, changes, deletions, pictures, forget };
}
