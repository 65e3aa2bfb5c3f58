import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SessionState } from '#contract/session';
import { someView } from '../../testing/some-session';

vi.stubGlobal('window', { portero: {} });
const { changeNewPerson, gapsIn, NOBODY_YET } = await import('./new-person-draft');
const { keepDraft, useDrafts } = await import('./drafts-store');
const { useSessions } = await import('../../state/sessions');

const policy = { minLength: 6, upper: true, lower: true, digit: true, symbol: true };
const jdoe = { ...NOBODY_YET, userName: 'jdoe', profileId: '2' };

describe('what is missing for somebody new', () => {
  it('is a name, a profile and a password that the system takes', () => {
    expect(gapsIn(NOBODY_YET, '', { profiles: true, passwordPolicy: policy })).toEqual([
      'userName',
      'profile',
      'password',
    ]);
    expect(
      gapsIn({ ...jdoe, userName: '  ' }, 'Admin123!', { profiles: true, passwordPolicy: policy }),
    ).toEqual(['userName']);
    expect(gapsIn(jdoe, 'admin123!', { profiles: true, passwordPolicy: policy })).toEqual(['password']);
    expect(gapsIn(jdoe, 'Admin123!', { profiles: true, passwordPolicy: policy })).toEqual([]);
  });

  it('is no profile where the system has none, and only an empty password where it asks for nothing', () => {
    const plain = { profiles: false, passwordPolicy: null };
    expect(gapsIn({ ...jdoe, profileId: '' }, 'x', plain)).toEqual([]);
    expect(gapsIn({ ...jdoe, profileId: '' }, '', plain)).toEqual(['password']);
  });
});

describe('drafts', () => {
  const state = (phase: 'signed-in' | 'expired', personId: string): SessionState => ({
    phase,
    connectionId: 'c',
    view: someView({ connectionId: 'c', personId }),
  });
  const become = (session: SessionState) => useSessions.setState({ sessions: { c: session } });
  const draft = () => useDrafts.getState().drafts['c']?.['p'];
  const kept = { image: 'data:image/png;base64,AA==' };

  beforeEach(() => {
    become(state('signed-in', '1'));
    keepDraft('c', 'p', kept);
    changeNewPerson('c', jdoe);
  });

  it('outlive the end of the session and the same person’s return', () => {
    become(state('expired', '1'));
    become(state('signed-in', '1'));
    expect(draft()).toEqual(kept);
  });

  it('are forgotten when another person signs in, or nobody is', () => {
    become(state('signed-in', '2'));
    expect(draft()).toBeUndefined();
    keepDraft('c', 'p', kept);
    become({ phase: 'signed-out', connectionId: 'c' });
    expect(draft()).toBeUndefined();
  });
});
