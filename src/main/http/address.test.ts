import { describe, expect, it } from 'vitest';
import { addressText, isPlainHttp, parseAddress } from './address';

describe('addresses', () => {
  it.each([
    ['corp.example', 'https://corp.example'],
    [' https://corp.example/ ', 'https://corp.example'],
    ['https://corp.example:8443/web/', 'https://corp.example:8443/web'],
    ['corp.example:8443/web', 'https://corp.example:8443/web'],
    ['http://127.0.0.1:4711', 'http://127.0.0.1:4711'],
    ['http://localhost:4711/', 'http://localhost:4711'],
    ['http://[::1]:4711', 'http://[::1]:4711'],
  ])('takes %s as %s', (typed, kept) => {
    expect(addressText(parseAddress(typed))).toBe(kept);
  });

  it.each([
    'ftp://corp.example',
    'javascript://alert(1)',
    'file:///etc/passwd',
    'https://',
    'https://user:word@corp.example',
    'https://user@corp.example',
    'http:/127.0.0.1:9',
    'https:corp.example',
    'https://corp.example?x#y',
    'https://corp.example/web?x',
    'https://corp.example/#y',
    'corp.example?',
    'two words',
    '',
  ])('refuses %s', (typed) => {
    expect(() => parseAddress(typed)).toThrow('bad-address');
  });

  it.each(['http://corp.example', 'http://127.0.0.1.evil.example', 'http://localhost.evil.example'])(
    'refuses %s by its own name until it is allowed',
    (typed) => {
      expect(() => parseAddress(typed)).toThrow('plain-http');
      const allowed = parseAddress(typed, true);
      expect(addressText(allowed)).toBe(typed);
      expect(isPlainHttp(allowed)).toBe(true);
    },
  );

  it.each(['http://localhost:4711', 'http://[::1]:4711', 'https://corp.example'])(
    'asks nothing more for %s',
    (typed) => expect(isPlainHttp(parseAddress(typed))).toBe(false),
  );

  it('takes no password, nor another scheme, by allowing plain http', () => {
    expect(() => parseAddress('http://user:word@corp.example', true)).toThrow('bad-address');
    expect(() => parseAddress('ftp://corp.example', true)).toThrow('bad-address');
  });
});
