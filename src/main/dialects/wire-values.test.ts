import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, wireId } from './wire-values';

describe('an id on the wire', () => {
  it.each([
    ['a', 'a'],
    ['', undefined],
    [0, '0'],
    [-7, '-7'],
    [2.5, undefined],
    [2 ** 60, undefined],
    [null, undefined],
    [true, undefined],
  ])('%j is read as %j', (value, id) => {
    expect(idOf(value)).toBe(id);
  });

  it('is read alike by hand and by schema', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(idOf(value)).toBe(wireId.safeParse(value).data);
      }),
    );
  });
});
