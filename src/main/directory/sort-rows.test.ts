import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyWriter } from './key-writer';
import { sortRows, type RowKeys } from './sort-rows';

/** Rows whose keys are plain texts; those of the same key are in the order of their numbers, backwards. */
function keysOf(texts: readonly string[]): RowKeys {
  return {
    write: (writer, row) => {
      for (const character of texts[row] ?? '') writer.byte(character.charCodeAt(0));
    },
    tie: (one, other) => other - one,
  };
}

function sorted(texts: readonly string[]): number[] {
  const rows = Uint32Array.from(texts.keys());
  sortRows(rows, keysOf(texts), new KeyWriter());
  return [...rows];
}

function expected(texts: readonly string[]): number[] {
  const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
  return [...texts.keys()].sort((one, other) => compare(texts[one]!, texts[other]!) || other - one);
}

describe('sorting rows by bytes', () => {
  it('sorts few as comparing does', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'z', '~'), maxLength: 9 }));
    fc.assert(
      fc.property(texts, (some) => {
        expect(sorted(some)).toEqual(expected(some));
      }),
    );
  });

  it('sorts many as comparing does: same beginnings, same keys, keys that end early', () => {
    const beginnings = ['', 'a', 'abcdef', 'abcdefabcdef', 'abcdefabcde', 'b'];
    const texts = Array.from(
      { length: 6000 },
      (_, n) => `${beginnings[n % 6]}${n % 5 === 0 ? '' : (n * 7919) % 400}`,
    );
    expect(sorted(texts)).toEqual(expected(texts));
  });

  it('sorts nobody, and one', () => {
    expect(sorted([])).toEqual([]);
    expect(sorted(['x'])).toEqual([0]);
  });
});
