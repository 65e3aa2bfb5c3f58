import type { SessionView } from '#contract/session';

/** A session view in which nothing stands out; a test says what matters to it. */
export function sessionView(special: Partial<SessionView> = {}): SessionView {
  return {
    connectionId: 'c',
    personId: 'p',
    userName: 'p',
    profileId: null,
    administrator: false,
    permissions: [],
    may: { people: [], profiles: [], modules: [], permissions: [] },
    claims: [],
    record: null,
    issuedAt: null,
    expiresAt: Number.MAX_SAFE_INTEGER,
    ...special,
  };
}
