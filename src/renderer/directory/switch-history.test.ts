import { describe, expect, it } from 'vitest';
import { someRow } from '../testing/some-row';
import { forget, remember, type Switched } from './switch-history';

const off = (personId: string): Switched => ({
  personId,
  userName: personId,
  active: false,
  seen: someRow({ id: personId }),
  at: 1,
});

describe('the history of switches', () => {
  it('ends with the last one', () => {
    const history = remember(remember([], off('a')), off('b'));
    expect(history.map((past) => past.personId)).toEqual(['a', 'b']);
  });

  it('knows each person once, as they were switched last', () => {
    const history = remember(remember(remember([], off('a')), off('b')), { ...off('a'), active: true });
    expect(history).toEqual([off('b'), { ...off('a'), active: true }]);
  });

  it('forgets what was undone', () => {
    expect(forget([off('a'), off('b')], 'b')).toEqual([off('a')]);
  });

  it('does not grow without end', () => {
    let history: readonly Switched[] = [];
    for (let i = 0; i < 500; i += 1) history = remember(history, off(`p${i}`));
    expect(history.length).toBeLessThanOrEqual(100);
    expect(history.at(-1)).toEqual(off('p499'));
  });
});
