import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import { en } from '../../i18n/en/en';
import { formatSpan } from '../../i18n/formats';
import { remainingWords } from './operation-words';

const { t } = await (async () => {
  const words = createInstance({ lng: 'en', resources: { en: { translation: en } }, initAsync: false });
  await words.init();
  return words;
})();

it('counts what is left in whole seconds at the least', () => {
  const left = [0, 1_846, 2_000, 130_000].map((ms) =>
    remainingWords(t, ms, (span) => formatSpan(span, 'en')),
  );
  expect(left).toEqual([
    'a few seconds left',
    'a few seconds left',
    'about 2 seconds left',
    'about 2 minutes left',
  ]);
});
