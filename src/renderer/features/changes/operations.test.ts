import { describe, expect, it } from 'vitest';
import { someOperation } from '../../testing/some-operation';
import {
  canUndo,
  forgetConnection,
  milestoneOf,
  NO_OPERATIONS,
  onPanel,
  operationsOf,
  retryable,
  settledOf,
  withOperation,
} from './operations';

const running = someOperation({ counts: { waiting: 60, sending: 4, done: 30, failed: 6 } });
const finished = someOperation({ state: 'finished', endedAt: 9, counts: { done: 90, failed: 10 } });
const shown = (operations = NO_OPERATIONS) => onPanel(operations, 'c').map(({ id }) => id);

describe('the panel', () => {
  it('shows what is under way, whoever began it, and what became of it until that is put away', () => {
    let operations = withOperation(NO_OPERATIONS, running);
    expect(shown(operations)).toEqual(['o1']);
    operations = withOperation(operations, finished);
    expect(shown(operations)).toEqual(['o1']);
    operations = { ...operations, dismissed: new Set(['o1']) };
    expect(shown(operations)).toEqual([]);
  });

  it('shows nothing of what had ended before anyone looked', () => {
    expect(shown(withOperation(NO_OPERATIONS, finished))).toEqual([]);
    expect(operationsOf(withOperation(NO_OPERATIONS, finished), 'c')).toHaveLength(1);
  });

  it('shows what takes something back in the place of what is taken back', () => {
    const before = withOperation(withOperation(NO_OPERATIONS, running), finished);
    const undo = withOperation(before, someOperation({ id: 'o2', undoes: 'o1', counts: { waiting: 90 } }));
    expect(shown(undo)).toEqual(['o2']);
    expect(undo.byId['o1']?.undoneBy).toBe('o2');
  });

  it('shows what was interrupted, and again when it goes on after it was put away', () => {
    const interrupted = someOperation({ state: 'interrupted', counts: { waiting: 5 } });
    const away = { ...withOperation(NO_OPERATIONS, interrupted), dismissed: new Set(['o1']) };
    expect(shown(away)).toEqual([]);
    expect(shown(withOperation(away, interrupted))).toEqual([]);
    expect(shown(withOperation(away, running))).toEqual(['o1']);
  });

  it('shows those of its connection only, the oldest first', () => {
    let operations = withOperation(NO_OPERATIONS, someOperation({ id: 'b', startedAt: 2 }));
    operations = withOperation(operations, someOperation({ id: 'a', startedAt: 1 }));
    operations = withOperation(operations, someOperation({ id: 'x', connectionId: 'other' }));
    expect(shown(operations)).toEqual(['a', 'b']);
    expect(shown(forgetConnection(operations, 'c'))).toEqual([]);
    expect(onPanel(forgetConnection(operations, 'c'), 'other')).toHaveLength(1);
  });
});

describe('an operation', () => {
  it('has settled what neither waits nor is being sent', () => {
    expect(settledOf(running)).toBe(36);
  });

  it('passes a milestone at each quarter', () => {
    const at = (done: number) => milestoneOf(someOperation({ counts: { done, waiting: 200 - done } }));
    expect([0, 49, 50, 99, 100, 150, 199, 200].map(at)).toEqual([0, 0, 25, 25, 50, 75, 75, 100]);
  });

  it('can be undone when it ended, changed somebody and was not undone already', () => {
    expect(canUndo(finished)).toBe(true);
    expect(canUndo(running)).toBe(false);
    expect(canUndo({ ...finished, undoneBy: 'o2' })).toBe(false);
    expect(canUndo({ ...finished, kind: 'create' })).toBe(false);
    expect(canUndo(someOperation({ state: 'cancelled', counts: { cancelled: 3 } }))).toBe(false);
  });

  it('sends again what failed, is uncertain or was not sent, once it ended', () => {
    expect(retryable(finished)).toEqual(['failed']);
    expect(retryable(running)).toEqual([]);
    const cancelled = someOperation({
      state: 'cancelled',
      counts: { cancelled: 3, unknown: 1, conflict: 2 },
    });
    expect(retryable(cancelled)).toEqual(['unknown', 'cancelled']);
  });
});
