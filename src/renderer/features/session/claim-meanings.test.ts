import { describe, expect, it } from 'vitest';
import { explainClaim } from './claim-meanings';

const meaning = (name: string) => explainClaim({ name, value: 'x' }).meaning;

describe('the claims of a token', () => {
  it('are known by each of their spellings', () => {
    const net = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';
    expect(['nameid', 'sub', `${net}/nameidentifier`].map(meaning)).toEqual(Array(3).fill('personId'));
    expect(['unique_name', 'name', `${net}/name`].map(meaning)).toEqual(Array(3).fill('name'));
    expect(['perfilId', 'esAdmin', 'iss', 'aud'].map(meaning)).toEqual([
      'profileId',
      'administrator',
      'issuer',
      'audience',
    ]);
  });

  it('are shown as they are where nobody has explained them', () => {
    expect(explainClaim({ name: 'zoneinfo', value: 'Europe/Madrid' })).toEqual({
      name: 'zoneinfo',
      meaning: null,
      value: { kind: 'text', text: 'Europe/Madrid' },
    });
  });

  it('tell times in ms, and only what can be a time', () => {
    expect(explainClaim({ name: 'exp', value: '1743000000' }).value).toEqual({
      kind: 'moment',
      moment: 1_743_000_000_000,
    });
    for (const value of ['soon', '', '1e300']) {
      expect(explainClaim({ name: 'iat', value }).value).toEqual({ kind: 'text', text: value });
    }
  });

  it('tell truth in any letter case', () => {
    expect(explainClaim({ name: 'esAdmin', value: 'True' }).value).toEqual({ kind: 'truth', truth: true });
    expect(explainClaim({ name: 'esAdmin', value: 'false' }).value).toEqual({ kind: 'truth', truth: false });
    expect(explainClaim({ name: 'esAdmin', value: '1' }).value).toEqual({ kind: 'text', text: '1' });
  });
});
