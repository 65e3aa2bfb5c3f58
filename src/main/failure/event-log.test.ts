import { describe, expect, it } from 'vitest';
import { sessionView } from '../testing/session-view';
import { someOperation } from '../testing/some-operation';
import { EventLog } from './event-log';

function desk() {
  const lines: string[] = [];
  const clock = { now: 0 };
  return {
    lines,
    clock,
    events: new EventLog(
      (line) => lines.push(line),
      () => clock.now,
    ),
  };
}

describe('the log of what happened', () => {
  it('has the phases of sessions, and why one was asked for again', () => {
    const { lines, events } = desk();
    const view = sessionView({ connectionId: 'c', personId: 'ana', userName: 'Ana' });
    events.session({ phase: 'signed-out', connectionId: 'c' });
    events.session({ phase: 'signed-in', connectionId: 'c', view });
    events.session({ phase: 'signed-in', connectionId: 'c', view });
    const waiting = { phase: 'reauthenticating', connectionId: 'c', view, reason: 'expired' } as const;
    events.session({ ...waiting, parked: 1, problem: null });
    events.session({ ...waiting, parked: 2, problem: null });
    events.session({ phase: 'signed-out', connectionId: 'c' });
    expect(lines).toEqual([
      'session on c: signed-in (was signed-out)',
      'session on c: reauthenticating (was signed-in, expired)',
      'session on c: signed-out (was reauthenticating)',
    ]);
  });

  it('has how operations begin, change and end, in numbers', () => {
    const { lines, events } = desk();
    const operation = someOperation({ id: 'o', connectionId: 'c', kind: 'switch', total: 3 });
    const counts = { ...operation.counts, waiting: 3, done: 0 };
    events.operation({ ...operation, state: 'running', endedAt: null, hindrance: null, counts });
    events.operation({ ...operation, state: 'running', endedAt: null, hindrance: null, counts });
    const hindrance = { error: { code: 'throttled', words: 'Ana, wait' }, until: 5 } as const;
    events.operation({ ...operation, state: 'held-up', endedAt: null, hindrance, counts });
    const ended = { ...counts, waiting: 0, done: 2, unknown: 1 };
    events.operation({ ...operation, state: 'finished', endedAt: 9, hindrance: null, counts: ended });
    expect(lines).toEqual([
      'operation o on c (switch, 3): running: waiting 3',
      'operation o on c (switch, 3): held-up: throttled',
      'operation o on c (switch, 3): finished: done 2, unknown 1',
    ]);
  });

  it('has what becomes of the local server', () => {
    const { lines, events } = desk();
    events.server({ state: 'starting' });
    events.server({ state: 'running', url: 'http://127.0.0.1:4711' });
    events.server({ state: 'restarting', attempt: 2 });
    events.server({ state: 'failed', reason: 'keeps-dying' });
    events.server({ state: 'stopped' });
    expect(lines).toEqual([
      'local server: starting',
      'local server: running at http://127.0.0.1:4711',
      'local server: restarting (2)',
      'local server: failed (keeps-dying)',
      'local server: stopped',
    ]);
  });

  it('has refusals without their words, and the same one once in ten seconds', () => {
    const { lines, clock, events } = desk();
    const refused = { code: 'refused', status: 401, words: 'Ana is unknown' } as const;
    events.refusal('session/sign-in', refused);
    events.refusal('session/sign-in', refused);
    events.refusal('directory/window', { code: 'session-expired' });
    clock.now = 10_000;
    events.refusal('session/sign-in', refused);
    expect(lines).toEqual([
      'session/sign-in: refused (401)',
      'directory/window: session-expired',
      'session/sign-in: refused (401)',
    ]);
  });
});
