import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '#contract/errors';
import { en } from '../i18n/en/en';
import { errorWords } from './error-words';

const words = createInstance({ lng: 'en', resources: { en: { translation: en } }, initAsync: false });
await words.init();

describe('the words for an error', () => {
  it('are there for every one of the closed set', () => {
    for (const code of ERROR_CODES) expect(errorWords(words.t, { code })).not.toMatch(/errors\.|undefined/);
  });

  it('end with what the system said, where it said something', () => {
    expect(errorWords(words.t, { code: 'rejected', words: 'En uso' })).toMatch(/“En uso”$/);
  });

  it('do not send anyone to look at the network for a system on this computer', () => {
    expect(errorWords(words.t, { code: 'unreachable' })).toContain('network');
    expect(errorWords(words.t, { code: 'unreachable' }, true)).not.toContain('network');
    expect(errorWords(words.t, { code: 'timeout' }, true)).toBe(errorWords(words.t, { code: 'timeout' }));
  });
});
