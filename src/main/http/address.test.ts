import { describe, expect, it } from 'vitest';
import { addressText, parseAddress } from './address';

describe('addresses', () => {
  it.each([
    ['corp.example', 'https://corp.example'],
    [' https://corp.example/ ', 'https://corp.example'],
    ['https://corp.example:8443/web/', 'https://corp.example:8443/web'],
    ['https://corp.example/?a=1#b', 'https://corp.example'],
    ['http://127.0.0.1:4711', 'http://127.0.0.1:4711'],
    ['http://localhost:4711/', 'http://localhost:4711'],
    ['http://[::1]:4711', 'http://[::1]:4711'],
  ])('takes %s as %s', (typed, kept) => {
    expect(addressText(parseAddress(typed))).toBe(kept);
  });

  it.each([
    'http://corp.example',
    'http://127.0.0.1.evil.example',
    'ftp://corp.example',
    'javascript://alert(1)',
    'file:///etc/passwd',
    'https://',
    'https://user:word@corp.example',
    'https://user@corp.example',
    'two words',
    '',
  ])('refuses %s', (typed) => {
    expect(() => parseAddress(typed)).toThrow('bad-address');
  });
});
