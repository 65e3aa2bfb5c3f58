import { describe, expect, it } from 'vitest';
import { someConnection } from '../../testing/some-connection';
import { askedOf, EMPTY_FIELDS, fieldsOf, missingIn, placeOf, withField } from './connection-fields';

describe('the fields of a connection', () => {
  it('want a name and an address, and blanks are neither', () => {
    expect(missingIn({ ...EMPTY_FIELDS, name: '  ', address: '\t' })).toEqual({
      name: 'nameMissing',
      address: 'addressMissing',
    });
    expect(missingIn(fieldsOf(someConnection()))).toEqual({});
  });

  it('take names of up to 80 characters, blanks around them not counted', () => {
    const fields = (name: string) => ({ ...EMPTY_FIELDS, name, address: 'https://a.example' });
    expect(missingIn(fields(` ${'n'.repeat(80)} `))).toEqual({});
    expect(missingIn(fields('n'.repeat(81)))).toEqual({ name: 'nameLong' });
  });

  it('take nothing over from one address to another', () => {
    const trusting = {
      ...EMPTY_FIELDS,
      address: 'http://a.example',
      system: 'plain',
      allowPlainHttp: true,
      trustedFingerprint: 'AA',
    };
    expect(withField(trusting, 'address', 'http://b.example')).toEqual({
      ...EMPTY_FIELDS,
      address: 'http://b.example',
    });
    expect(withField(trusting, 'address', ' http://a.example ')).toEqual({
      ...trusting,
      address: ' http://a.example ',
    });
    expect(withField(trusting, 'name', 'A')).toEqual({ ...trusting, name: 'A' });
  });

  it('lead elsewhere with another address, another certificate or another kind of connection', () => {
    const fields = fieldsOf(someConnection());
    const places = [
      fields,
      { ...fields, address: 'https://other.example' },
      { ...fields, allowPlainHttp: true },
      { ...fields, trustedFingerprint: 'AA' },
    ].map(placeOf);
    expect(new Set(places).size).toBe(4);
    expect(placeOf({ ...fields, name: 'Another', siteKey: 'key' })).toBe(placeOf(fields));
  });

  it('ask main for what was said and for nothing else', () => {
    expect(askedOf({ ...EMPTY_FIELDS, address: ' https://a.example ' })).toEqual({
      address: 'https://a.example',
    });
    const all = {
      name: 'A',
      address: 'https://a.example',
      system: 'plain',
      siteKey: ' key ',
      allowPlainHttp: true,
      trustedFingerprint: 'AA',
    };
    expect(askedOf(all)).toEqual({
      address: 'https://a.example',
      system: 'plain',
      turnstileSiteKey: 'key',
      allowPlainHttp: true,
      trustedFingerprint: 'AA',
    });
  });
});
