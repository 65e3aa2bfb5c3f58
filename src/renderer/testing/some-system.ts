import type { Connection } from '#contract/connection';
import type { DirectoryQuery, PersonRow } from '#contract/directory';
import type { SessionView } from '#contract/session';
import { FakeBridge, refuse } from './fake-bridge';
import { SYSTEMS } from './some-report';
import { someConnection } from './some-connection';
import { someRow } from './some-row';
import { someView } from './some-session';

const EVERYTHING = ['add', 'edit', 'delete', 'consult', 'detail'] as const;

/** What is special about the system and who is signed in to it. */
interface SystemParts {
  connection?: Partial<Connection>;
  view?: Partial<SessionView>;
  people?: PersonRow[];
  /** Nobody is signed in yet. */
  signedOut?: boolean;
}

/** People called p000, p001, … in the order of their names; the first is the signed-in administrator, ana. */
export function somePeople(count: number): PersonRow[] {
  const others = Array.from({ length: count - 1 }, (_, index) => {
    const number = String(index + 1).padStart(3, '0');
    return someRow({ id: `id-${number}`, userName: `p${number}` });
  });
  return [someRow({ id: '1', userName: 'ana', self: true, administrator: true }), ...others];
}

/** Main with one connection, `corp`, to a system that can do everything, and an administrator signed in to it. */
export function someSystem({
  connection,
  view,
  people = somePeople(5),
  signedOut,
}: SystemParts = {}): FakeBridge {
  const corp = someConnection({
    capabilities: { ...someConnection().capabilities, captcha: false },
    ...connection,
  });
  const connectionId = corp.id;
  const session = someView({
    connectionId,
    administrator: true,
    may: {
      people: [...EVERYTHING],
      profiles: [...EVERYTHING],
      modules: [...EVERYTHING],
      permissions: [...EVERYTHING],
    },
    expiresAt: Date.now() + 3_600_000,
    ...view,
  });
  return new FakeBridge({ lastConnectionId: connectionId })
    .answer('connections/list', () => [corp])
    .answer('app/notices', () => [])
    .answer('local-server/status', () => ({ state: 'stopped' }))
    .answer('systems/list', () => [...SYSTEMS])
    .answer('connections/health', () => ({ connectionId, reachable: true, reachedAt: Date.now(), skewMs: 0 }))
    .answer('vault/state', () => ({
      connectionId,
      place: 'keychain',
      sessionKept: false,
      passwordKept: false,
      userName: null,
      problem: null,
    }))
    .answer('session/state', () =>
      signedOut ? { phase: 'signed-out', connectionId } : { phase: 'signed-in', connectionId, view: session },
    )
    .answer('session/sign-in', () => session)
    .answer('session/menu', () => [])
    .answer('session/own-profile', () => ({ userName: session.userName, profileName: 'Boss', active: true }))
    .answer('list-view/get', () => ({ columns: null, savedFilters: [] }))
    .answer('list-view/save', () => undefined)
    .answer('directory/refresh', () => undefined)
    .answer('directory/profile-counts', () => [
      { profileId: 'p', profileName: 'Sales', people: people.length, active: people.length },
    ])
    .answer('directory/window', (query) => windowOf(people, query))
    .answer(
      'directory/person',
      ({ personId }) => people.find(({ id }) => id === personId) ?? refuse('not-found'),
    )
    .answer('directory/position', (query) =>
      found(people, query).findIndex(({ id }) => id === query.personId),
    )
    .answer('directory/stretch', ({ from, to, ...query }) =>
      found(people, query)
        .slice(from, to + 1)
        .map(({ id }) => id),
    )
    .answer('journal/window', () => ({ entries: [], matching: 0, total: 0 }))
    .answer('bulk/list', () => [])
    .answer('profiles/list', () => [{ id: 'p', name: 'Sales', administrator: false }])
    .answer('profiles/permissions', ({ profileId }) => ({
      profile: { id: profileId, name: 'Sales', administrator: false },
      modules: [],
      permissions: [],
    }))
    .answer('people/deletions', () => []);
}

/** Whom a query finds, in the order in which they were given. */
function found(people: readonly PersonRow[], { search, active }: Pick<DirectoryQuery, 'search' | 'active'>) {
  return people.filter(
    (person) =>
      `${person.userName} ${person.id} ${person.profileName}`.includes(search.toLowerCase()) &&
      (active === 'all' || person.active === (active === 'active')),
  );
}

function windowOf(people: readonly PersonRow[], query: DirectoryQuery) {
  const matching = found(people, query);
  return {
    rows: matching.slice(query.offset, query.offset + query.limit),
    matching: matching.length,
    total: people.length,
    active: people.filter((person) => person.active).length,
    changedElsewhere: 0,
    revision: 1,
    readAt: Date.now(),
    reading: null,
  };
}
