import { describe, expect, it } from 'vitest';
import { matchStroke, SEQUENCE_PAUSE_MS, type BegunSequence } from './shortcut-matching';

const users = { id: 'users', shortcut: ['g u'] };
const undo = { id: 'undo', shortcut: ['u'] };
const find = { id: 'find', shortcut: ['Mod+F', '/'] };
const all = [users, undo, find];

/** Strikes one key after the other and answers what they came to. */
function strike(keys: readonly (readonly [stroke: string, at: number])[]): readonly (string | null)[] {
  let begun: BegunSequence | null = null;
  return keys.map(([stroke, at]) => {
    const match = matchStroke<{ id: string; shortcut?: readonly string[] }>(all, stroke, begun, at);
    begun = match.begun;
    return match.found?.id ?? null;
  });
}

describe('strokes', () => {
  it('find what has them, each of several being enough', () => {
    expect(strike([['Mod+f', 0]])).toEqual(['find']);
    expect(strike([['/', 0]])).toEqual(['find']);
    expect(strike([['Mod+g', 0]])).toEqual([null]);
  });

  it('make a sequence, in which a key does not count by itself', () => {
    expect(
      strike([
        ['g', 0],
        ['u', 100],
      ]),
    ).toEqual([null, 'users']);
  });

  it('count by themselves once the sequence waited too long', () => {
    expect(
      strike([
        ['g', 0],
        ['u', SEQUENCE_PAUSE_MS + 1],
      ]),
    ).toEqual([null, 'undo']);
  });

  it('count by themselves where the sequence cannot go on', () => {
    expect(
      strike([
        ['g', 0],
        ['/', 10],
        ['u', 20],
      ]),
    ).toEqual([null, 'find', 'undo']);
  });

  it('begin anew when the first key comes twice', () => {
    expect(
      strike([
        ['g', 0],
        ['g', 10],
        ['u', 20],
      ]),
    ).toEqual([null, null, 'users']);
  });

  it('mean the later one of two with the same keys', () => {
    const again = { id: 'again', shortcut: ['u'] };
    expect(matchStroke([...all, again], 'u', null, 0).found).toBe(again);
  });
});
