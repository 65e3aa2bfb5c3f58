import type { SessionView } from '#contract/session';

/** A session of an ordinary person, for tests. */
export function someView(changes: Partial<SessionView> = {}): SessionView {
  return {
    connectionId: 'corp',
    personId: '1',
    userName: 'ana',
    profileId: null,
    administrator: false,
    permissions: [],
    may: { people: [], profiles: [], modules: [], permissions: [] },
    claims: [],
    record: null,
    issuedAt: null,
    expiresAt: 0,
    ...changes,
  };
}
