import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { OpenSession } from '../../state/sessions';
import { someView } from '../../testing/some-session';
import { SessionLight } from './session-light';

const HOUR = 3_600_000;
const signOf = (session: OpenSession) =>
  /data-sign="(\w+)"/.exec(renderToStaticMarkup(createElement(SessionLight, { session })))?.[1];
const connectionId = 'corp';
const over = someView({ expiresAt: 0 });
const alive = someView({ expiresAt: Date.now() + HOUR });

describe('the dot beside the name', () => {
  it('says that a session is over as soon as the clock does, whether anything was asked or not', () => {
    expect(signOf({ phase: 'signed-in', connectionId, view: over })).toBe('expired');
    const asking = { connectionId, phase: 'reauthenticating', parked: 0, problem: null } as const;
    expect(signOf({ ...asking, view: over, reason: 'expired' })).toBe('expired');
    expect(signOf({ ...asking, view: alive, reason: 'expired' })).toBe('expired');
    expect(signOf({ phase: 'signed-in', connectionId, view: alive })).toBe('signedIn');
  });
});
