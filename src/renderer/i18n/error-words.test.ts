import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '#contract/errors';
import { en } from './en/en';
import { errorWords } from './error-words';

const words = createInstance({ lng: 'en', resources: { en: { translation: en } }, initAsync: false });
await words.init();

describe('the words for an error', () => {
  it('are there for every one of the closed set', () => {
    for (const code of ERROR_CODES) expect(errorWords(words.t, { code })).not.toMatch(/errors\.|undefined/);
  });

  it('end with what the system said, where it said something', () => {
    expect(errorWords(words.t, { code: 'rejected', words: 'En uso' })).toMatch(/“En uso”$/);
    // Whatever it is: nothing in it is filled in.
    const odd = '{{sentence}} $t(common.product) ‹b›';
    expect(errorWords(words.t, { code: 'rejected', words: odd })).toContain(`“${odd}”`);
  });

  it('have a sentence for an answer that main has a word for, and quote no such word', () => {
    const said = (word: string) => errorWords(words.t, { code: 'bad-answer', words: word });
    expect(said('redirect')).toMatch(/redirects to another/);
    expect(said('not-tls')).toMatch(/No secure connection.*http:\/\//);
    for (const word of ['redirect', 'not-tls']) expect(said(word)).not.toMatch(/“|invalid response/);
  });

  it('do not send anyone to look at the network for a system on this computer', () => {
    expect(errorWords(words.t, { code: 'unreachable' })).toContain('network');
    expect(errorWords(words.t, { code: 'unreachable' }, true)).not.toContain('network');
    expect(errorWords(words.t, { code: 'timeout' }, true)).toBe(errorWords(words.t, { code: 'timeout' }));
  });
});
