import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, writeIdKey, writeNameKey } from './collation';
import { compareBytes, KeyWriter } from './key-writer';

const collator = new Intl.Collator(['es', 'en'], { numeric: true, sensitivity: 'base' });

function compareKeys(one: (writer: KeyWriter) => void, other: (writer: KeyWriter) => void): number {
  const [left, right] = [new KeyWriter(), new KeyWriter()];
  one(left);
  other(right);
  return Math.sign(compareBytes(left.bytes, 0, left.length, right));
}
const byName = (one: string, other: string): number =>
  compareKeys(
    (writer) => writeNameKey(writer, one, ''),
    (writer) => writeNameKey(writer, other, ''),
  );
const byId = (one: string, other: string): number =>
  compareKeys(
    (writer) => writeIdKey(writer, one),
    (writer) => writeIdKey(writer, other),
  );

describe('names as bytes', () => {
  it.each([
    ['ana9', 'ana10'],
    ['ana 2', 'ana2'],
    ['Nuria', 'Ñandú'],
    ['Ñandú', 'Oscar'],
    ['ana', 'anab'],
    ['ana', 'Ana López'],
    ['a.b', 'ab'],
    ['user-2', 'user-10'],
    ['00012', '13'],
  ])('puts %s before %s', (one, other) => {
    expect([byName(one, other), byName(other, one)]).toEqual([-1, 1]);
  });

  it.each([
    ['JOSÉ', 'jose'],
    ['Ñandú', 'ÑANDU'],
    ['a007', 'A7'],
    ['straße', 'STRASSE'],
    ['Jose\u0301', 'José'],
    ['n\u0303a', 'ña'],
  ])('takes %s and %s for the same', (one, other) => expect(byName(one, other)).toBe(0));

  it('orders names as the collator does', () => {
    const letters = Array.from("abcdlnñoszáéíóúüàçÁÉÑABCNØœßłž012359 ._-'@+(),");
    const name = fc.array(fc.constantFrom(...letters), { maxLength: 12 }).map((parts) => parts.join(''));
    const alike = fc.tuple(name, name, name).map(([start, a, b]) => [start + a, start + b] as const);
    fc.assert(
      fc.property(alike, ([one, other]) => {
        expect(byName(one, other)).toBe(Math.sign(collator.compare(one, other)));
      }),
      { numRuns: 5000 },
    );
  });

  it('orders any text at all, one way and not the other', () => {
    const text = fc.string({ unit: 'binary', maxLength: 6 });
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(byName(a, b)).toBe(0 - byName(b, a) || 0);
        if (byName(a, b) <= 0 && byName(b, c) <= 0) expect(byName(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 3000 },
    );
  });

  it('tells those who are called the same apart by their ids, and never a longer name from a shorter one', () => {
    const key = (name: string, id: string) => (writer: KeyWriter) => writeNameKey(writer, name, id);
    expect(compareKeys(key('ana', 'p2'), key('ANA', 'p1'))).toBe(1);
    expect(compareKeys(key('ana', 'zzz'), key('ana maria', 'a'))).toBe(-1);
    expect(compareNames('ana', 'ANA')).toBe(0);
  });
});

describe('ids as bytes', () => {
  it('puts numbers first, by value, and the others as they are spelt', () => {
    const ids = ['b1', '10', 'B1', '9', 'b', '007', 'a-2', 'a-10', 'ñ'];
    expect(ids.toSorted(byId)).toEqual(['007', '9', '10', 'B1', 'a-10', 'a-2', 'b', 'b1', 'ñ']);
  });

  it('has one order for all ids, whatever they are', () => {
    const id = fc.oneof(fc.string({ unit: 'binary', maxLength: 5 }), fc.nat().map(String));
    fc.assert(
      fc.property(id, id, (one, other) => {
        expect(byId(one, other) === 0).toBe(one === other);
        expect(byId(one, other)).toBe(0 - byId(other, one) || 0);
      }),
    );
  });
});
