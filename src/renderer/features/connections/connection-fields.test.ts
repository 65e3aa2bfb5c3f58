import { describe, expect, it } from 'vitest';
import { isFilledIn, missingIn } from './connection-fields';

describe('the fields of a connection', () => {
  it('want a name and an address, and blanks are neither', () => {
    expect(missingIn({ name: '  ', address: '\t', siteKey: '' })).toEqual({
      name: 'nameMissing',
      address: 'addressMissing',
    });
    expect(isFilledIn({ name: 'Head office', address: 'https://portal.example.com', siteKey: '' })).toBe(
      true,
    );
  });

  it('take names of up to 80 characters, blanks around them not counted', () => {
    const fields = (name: string) => ({ name, address: 'https://a.example', siteKey: '' });
    expect(isFilledIn(fields(` ${'n'.repeat(80)} `))).toBe(true);
    expect(missingIn(fields('n'.repeat(81)))).toEqual({ name: 'nameLong' });
  });
});
