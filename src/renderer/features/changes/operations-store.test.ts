import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Operation } from '#contract/bulk';
import type { Result } from '#contract/errors';
import { someOperation } from '../../testing/some-operation';
import { someView } from '../../testing/some-session';

let answer: (result: Result<Operation[]>) => void = () => undefined;
vi.stubGlobal('window', { portero: { call: () => new Promise((resolve) => (answer = resolve)) } });

const { lastStarted, loadOperations, openOperation, receiveOperation, rememberStarted, useOperations } =
  await import('./operations-store');
const { NO_OPERATIONS, operationsOf } = await import('./operations');
const { receiveSession } = await import('../../state/sessions');

const known = () => operationsOf(useOperations.getState(), 'c');

beforeEach(() => {
  useOperations.setState({ ...NO_OPERATIONS, started: {}, openId: null });
});

describe('what is known of operations', () => {
  it('is not turned back by an older answer', async () => {
    const loaded = loadOperations('c', '1');
    receiveOperation(someOperation({ counts: { done: 7, waiting: 3 } }));
    answer({
      ok: true,
      value: [
        someOperation({ counts: { done: 2, waiting: 8 } }),
        someOperation({ id: 'o2', state: 'finished', startedAt: 0 }),
        someOperation({ id: 'o3', actor: { personId: '2', userName: 'eva' } }),
      ],
    });
    await loaded;
    expect(known().map(({ id, counts }) => [id, counts.done])).toEqual([
      ['o1', 7],
      ['o2', 0],
    ]);
  });

  it('is forgotten when somebody else may be looking', () => {
    const view = someView({ connectionId: 'c' });
    receiveSession({ phase: 'signed-in', connectionId: 'c', view });
    receiveOperation(someOperation());
    openOperation('o1');
    receiveSession({ phase: 'signed-in', connectionId: 'c', view: { ...view, expiresAt: 9 } });
    expect(known()).toHaveLength(1);
    receiveSession({ phase: 'signed-out', connectionId: 'c' });
    expect(known()).toEqual([]);
    expect(useOperations.getState().openId).toBeNull();
  });
});

describe('what was begun last', () => {
  it('is what this window began, until it is undone', () => {
    receiveOperation(someOperation());
    expect(lastStarted('c')).toBeNull();
    rememberStarted(someOperation());
    expect(lastStarted('c')?.operationId).toBe('o1');
    receiveOperation(someOperation({ undoneBy: 'o2' }));
    expect(lastStarted('c')).toBeNull();
  });
});
