import { describe, expect, it } from 'vitest';
import { listSeparator } from './list-separator';

describe('the sign between two cells', () => {
  it.each([
    ['en-US', ','],
    ['es-MX', ','],
    ['es-AR', ';'],
    ['es-ES', ';'],
    ['de', ';'],
    ['C', ','],
    ['', ','],
    ['en_US.UTF-8', ','],
  ])('is what spreadsheets expect in %j', (locale, sign) => expect(listSeparator(locale)).toBe(sign));
});
