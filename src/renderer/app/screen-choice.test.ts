import { describe, expect, it } from 'vitest';
import { someConnection } from '../testing/some-connection';
import { someView } from '../testing/some-session';
import { chooseScreen } from './screen-choice';

const connection = someConnection();
const view = someView();
const connectionId = connection.id;

describe('the screen', () => {
  it('is the welcome screen without a connection, also when the one on screen was removed', () => {
    expect(chooseScreen(undefined, { phase: 'signed-in', connectionId, view }).name).toBe('welcome');
  });

  it('is the sign-in until someone is in', () => {
    expect(chooseScreen(connection, undefined).name).toBe('sign-in');
    expect(chooseScreen(connection, { phase: 'signed-out', connectionId }).name).toBe('sign-in');
  });

  it('stays with the people while signing in again, while the session is renewed and after it ended', () => {
    for (const session of [
      { phase: 'signed-in', connectionId, view },
      { phase: 'renewing', connectionId, view, parked: 1 },
      { phase: 'reauthenticating', connectionId, view, reason: 'expired', parked: 2, problem: null },
      { phase: 'expired', connectionId, view },
    ] as const) {
      expect(chooseScreen(connection, session)).toEqual({ name: 'users', connection, session });
    }
  });
});
