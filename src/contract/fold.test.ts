import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from './fold';

it.each([
  ['Ñandú LÓPEZ', 'nandu lopez'],
  ['Jose\u0301', 'jose'],
  ['plain-09 ~', 'plain-09 ~'],
  ['ŁØ', 'łø'],
])('folds %s', (text, folded) => expect(fold(text)).toBe(folded));

it('folds any text as one that is taken apart as a whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(text)).toBe(text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase());
    }),
    { numRuns: 2000 },
  );
});
