import { describe, expect, it, vi } from 'vitest';
import { shownAddress } from '../../state/connections';

vi.stubGlobal('window', { portero: {} });
const { certificateName, fingerprintGroups } = await import('./certificate-part');
const { clockTrouble } = await import('./health-store');

describe('an address', () => {
  it('is told by host, port and path, and as it is where it is none', () => {
    expect(shownAddress('https://corp.example')).toBe('corp.example');
    expect(shownAddress('http://127.0.0.1:4000/storm')).toBe('127.0.0.1:4000/storm');
    expect(shownAddress('not an address')).toBe('not an address');
  });
});

describe('a fingerprint', () => {
  it('is shown whole, four pairs at a time', () => {
    const pairs = Array.from({ length: 32 }, (_, i) => (i + 16).toString(16).toUpperCase());
    const groups = fingerprintGroups(pairs.join(':'));
    expect(groups).toHaveLength(8);
    expect(groups[0]).toBe('10 11 12 13');
    expect(groups.join(' ')).toBe(pairs.join(' '));
  });
});

describe('the name in a certificate', () => {
  it('is the common name, with the organisation where there is one', () => {
    expect(certificateName('C=ES, O=Empresa, CN=portal.example')).toBe('portal.example (Empresa)');
    expect(certificateName('CN=portal.example')).toBe('portal.example');
    expect(certificateName('O=Empresa\nOU=IT')).toBe('Empresa');
    expect(certificateName('portal.example')).toBe('portal.example');
  });
});

describe('a clock', () => {
  it('is worth a word from more than five seconds on', () => {
    expect([null, 0, 5_000, -5_000].map(clockTrouble)).toEqual([null, null, null, null]);
    expect(clockTrouble(5_001)).toBe('ahead');
    expect(clockTrouble(-5_001)).toBe('behind');
  });
});
