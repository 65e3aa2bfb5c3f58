import { beforeEach, describe, expect, it } from 'vitest';
import { someOperation } from '../testing/some-operation';
import { OperationAttention, taskbarState, type TaskbarState } from './attention';
import { attentionWords } from './attention-words';

let bars: TaskbarState[];
let awake: boolean[];
let announced: string[];
let focused: boolean;
let attention: OperationAttention;

const one = someOperation({ id: '1', total: 200, counts: { waiting: 150, sending: 10, done: 40 } });
const two = someOperation({ id: '2', total: 200, counts: { waiting: 100, done: 90, failed: 10 } });

beforeEach(() => {
  bars = [];
  awake = [];
  announced = [];
  focused = false;
  attention = new OperationAttention({
    showProgress: (state) => bars.push(state),
    keepAwake: (on) => awake.push(on),
    focused: () => focused,
    announce: ({ id }) => announced.push(id),
  });
});

describe('the taskbar', () => {
  it('shows how many rows of all operations are through', () => {
    expect(taskbarState([one])).toEqual({ mode: 'normal', share: 0.2 });
    expect(taskbarState([one, two])).toEqual({ mode: 'normal', share: 0.35 });
  });

  it('shows that something waits, as long as nothing moves', () => {
    expect(taskbarState([{ ...one, state: 'held-up' }])).toEqual({ mode: 'indeterminate' });
    expect(taskbarState([{ ...one, state: 'held-up' }, two])).toMatchObject({ mode: 'normal' });
    expect(taskbarState([{ ...one, state: 'paused' }])).toEqual({ mode: 'paused', share: 0.2 });
  });

  it('is told only what it does not show yet, and cleared at the end', () => {
    attention.progress(one);
    attention.progress(one);
    attention.progress({ ...one, counts: { ...one.counts, waiting: 50, done: 140 } });
    attention.ended({ ...one, state: 'finished' });
    expect(bars).toEqual([{ mode: 'normal', share: 0.2 }, { mode: 'normal', share: 0.7 }, null]);
  });

  it('forgets an operation that was interrupted', () => {
    attention.progress(one);
    attention.progress({ ...one, state: 'interrupted' });
    expect(bars.at(-1)).toBeNull();
    expect(awake).toEqual([true, false]);
  });
});

describe('the computer', () => {
  it('is kept awake while something goes out or goes on by itself, and not for one that is paused', () => {
    attention.progress(one);
    attention.progress({ ...one, state: 'held-up' });
    attention.progress(two);
    attention.progress({ ...one, state: 'paused' });
    expect(awake).toEqual([true]);
    attention.ended({ ...two, state: 'finished' });
    expect(awake).toEqual([true, false]);
  });
});

describe('the end', () => {
  const long = { ...one, state: 'finished', startedAt: 5000, endedAt: 15_001 } as const;

  it('is announced when it took long and nobody looks', () => {
    attention.ended(long);
    attention.ended({ ...long, id: 'short', endedAt: 15_000 });
    focused = true;
    attention.ended({ ...long, id: 'seen' });
    expect(announced).toEqual(['1']);
  });

  it('is told with how many came out how, and where', () => {
    const counts = { done: 9500, already: 12, failed: 3 };
    const operation = someOperation({ state: 'finished', active: false, counts });
    expect(attentionWords(operation, 'Head office', 'en')).toEqual({
      title: 'Users deactivated',
      body: 'Head office · 9,500 done · 12 no change needed · 3 failed',
    });
    expect(attentionWords({ ...operation, undoes: operation.id }, 'Central', 'es').title).toBe(
      'Operación deshecha',
    );
  });
});
