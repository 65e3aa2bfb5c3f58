import { describe, expect, it } from 'vitest';
import { RowOrder } from './row-order';

/** Rows that are called by texts, and how many keys were written to put them in order. */
function orderOf(texts: string[]) {
  const gone = new Set<number>();
  const seen = { written: 0 };
  const keys = {
    write: (writer: { byte(value: number): void }, row: number) => {
      seen.written += 1;
      // Only the beginning: what follows is for the tie.
      for (const character of texts[row]!.slice(0, 2)) writer.byte(character.charCodeAt(0));
    },
    tie: (one: number, other: number) =>
      texts[one]! < texts[other]! ? -1 : Number(texts[one]! > texts[other]!),
  };
  const exists = (row: number): boolean => !gone.has(row);
  const order = new RowOrder(keys, () => Uint32Array.from(texts.keys()).filter(exists));
  const names = (): string[] => Array.from(order.rows(exists), (row) => texts[row]!);
  return { order, names, gone, seen, texts };
}

const many = (): string[] => Array.from({ length: 1000 }, (_, n) => `name ${String(n * 7).padStart(5, '0')}`);

describe('rows in order', () => {
  it('puts rows that are new, renamed or gone where they belong', () => {
    const { order, names, gone, texts } = orderOf(many());
    const before = names();
    texts[10] = 'zz';
    texts[11] = 'aa';
    texts.push('name 00001', 'name 99999');
    gone.add(0);
    for (const row of [10, 11, 1000, 1001, 0]) order.touch(row);
    const after = names();
    expect(after).toEqual(texts.filter((_, row) => row !== 0).toSorted());
    expect(after).not.toEqual(before);
  });

  it('does not look at everybody for a few', () => {
    const { order, names, seen, texts } = orderOf(many());
    names();
    seen.written = 0;
    texts[10] = 'zz';
    order.touch(10);
    names();
    expect(seen.written).toBeGreaterThan(0);
    expect(seen.written).toBeLessThan(50);
  });

  it('begins anew where most have changed, and when it is told to', () => {
    const { order, names, texts } = orderOf(many());
    names();
    for (let row = 0; row < 900; row += 1) {
      texts[row] = `other ${row}`;
      order.touch(row);
    }
    expect(names()).toEqual(texts.toSorted());
    texts.splice(0, texts.length, 'b', 'a');
    order.clear();
    expect(names()).toEqual(['a', 'b']);
  });
});
