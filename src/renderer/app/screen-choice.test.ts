import { describe, expect, it } from 'vitest';
import type { Connection } from '#contract/connection';
import type { SessionView } from '#contract/session';
import { chooseScreen } from './screen-choice';

const connection: Connection = {
  id: 'local',
  name: 'Practice',
  address: 'http://127.0.0.1:5000',
  system: 'web-corporativa',
  capabilities: { captcha: true, people: true, switching: true, profiles: true },
  local: true,
  captchaReady: true,
};
const view: SessionView = {
  connectionId: 'local',
  personId: '1',
  userName: 'admin',
  profileId: null,
  administrator: true,
  permissions: [],
  issuedAt: null,
  expiresAt: 1,
};

describe('the screen', () => {
  it('is the welcome screen without a connection, also when the one on screen was removed', () => {
    expect(chooseScreen(undefined, { phase: 'signed-in', connectionId: 'local', view }).name).toBe('welcome');
  });

  it('is the sign-in until someone is in', () => {
    expect(chooseScreen(connection, undefined).name).toBe('sign-in');
    expect(chooseScreen(connection, { phase: 'signed-out', connectionId: 'local' }).name).toBe('sign-in');
  });

  it('stays with the people while signing in again and after the session ended', () => {
    for (const session of [
      { phase: 'signed-in', connectionId: 'local', view },
      { phase: 'reauthenticating', connectionId: 'local', view, reason: 'expired', parked: 2 },
      { phase: 'expired', connectionId: 'local', view },
    ] as const) {
      expect(chooseScreen(connection, session)).toEqual({ name: 'users', connection, session });
    }
  });
});
