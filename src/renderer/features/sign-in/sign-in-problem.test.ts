import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '#contract/errors';
import { en } from '../../i18n/en/en';
import { problemWords } from './sign-in-problem';

const words = createInstance({ lng: 'en', resources: { en: { translation: en } }, initAsync: false });
await words.init();

describe('the words for a problem', () => {
  it('are none while there is none', () => {
    expect(problemWords(words.t, { step: 'idle' })).toBeNull();
    expect(problemWords(words.t, { step: 'submitting', attempt: 1, repeated: false })).toBeNull();
  });

  it('of a refusal say no more than the system did', () => {
    const refused = problemWords(words.t, { step: 'refused' });
    expect(refused?.title).toBe('The system refused the sign-in.');
    expect(refused?.text).toContain('gives no reason');
  });

  it('of a kept password that was refused blame nobody’s typing, and say that it is forgotten', () => {
    const refused = problemWords(words.t, { step: 'kept-refused' });
    expect(refused?.title).toContain('saved password');
    expect(refused?.text).toContain('no longer saved');
    expect(refused?.text).not.toContain('Caps Lock');
  });

  it('of an address that leads elsewhere or is not encrypted say that', () => {
    const said = (word: string) =>
      problemWords(words.t, { step: 'offline', error: { code: 'bad-answer', words: word } });
    expect(said('redirect')?.text).toContain('redirects to another');
    expect(said('not-tls')?.text).toContain('No secure connection');
    expect(said('redirect')?.title).not.toContain('invalid response');
  });

  it('are there for every way to fail, and different where what to do differs', () => {
    const said = ERROR_CODES.map((code) => problemWords(words.t, { step: 'offline', error: { code } }));
    for (const one of said) expect(`${one?.title} ${one?.text}`).not.toMatch(/signIn\.|errors\.|undefined/);
    const telling = ['unreachable', 'timeout', 'bad-answer', 'server-failed'] as const;
    const titles = telling.map((code) => problemWords(words.t, { step: 'offline', error: { code } })?.title);
    expect(new Set(titles).size).toBe(4);
  });

  it('do not send anyone to look at the network for the practice system', () => {
    const error = { code: 'unreachable' } as const;
    expect(problemWords(words.t, { step: 'offline', error })?.text).toContain('network');
    expect(problemWords(words.t, { step: 'offline', error }, true)?.text).not.toContain('network');
  });

  it('give the system’s own words where it had any', () => {
    const error = { code: 'rejected', words: 'La cuenta venció' } as const;
    expect(problemWords(words.t, { step: 'offline', error })?.text).toContain('La cuenta venció');
  });
});
