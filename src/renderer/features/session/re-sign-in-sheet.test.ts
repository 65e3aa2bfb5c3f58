import { createInstance } from 'i18next';
import { describe, expect, it, vi } from 'vitest';
import { en } from '../../i18n/en/en';

vi.stubGlobal('window', { portero: {} });
const { waitingWords } = await import('./re-sign-in-sheet');

const words = createInstance({ lng: 'en', resources: { en: { translation: en } }, initAsync: false });
await words.init();

describe('what the sheet says of the requests that wait', () => {
  it('warns of their loss where some wait, and of nothing where none does', () => {
    expect(waitingWords(words.t, 2)).toMatchObject({ count: '2 requests are waiting.' });
    expect(waitingWords(words.t, 2).note).toContain('the waiting requests are dropped');
    expect(waitingWords(words.t, 0)).toEqual({ count: '', note: en.session.samePerson });
    expect(waitingWords(words.t, 0).note).not.toContain('waiting');
  });
});
