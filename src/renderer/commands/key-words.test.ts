import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { en } from '../i18n/en/en';
import { es } from '../i18n/es/es';
import { keyWords } from './key-words';

async function words(language: 'en' | 'es') {
  const instance = createInstance({
    lng: language,
    resources: { en: { translation: en }, es: { translation: es } },
    initAsync: false,
  });
  await instance.init();
  return instance.t;
}

describe('the keys of a shortcut', () => {
  it('are read stroke by stroke, as they are printed', async () => {
    const t = await words('en');
    expect(keyWords(t, 'g u', false)).toEqual([['G'], ['U']]);
    expect(keyWords(t, 'Shift+Mod+E', false)).toEqual([['Ctrl', 'Shift', 'E']]);
    expect(keyWords(t, 'Alt+ArrowLeft', false)).toEqual([['Alt', '←']]);
    expect(keyWords(t, 'Mod++', false)).toEqual([['Ctrl', '+']]);
    expect(keyWords(t, '?', false)).toEqual([['?']]);
  });

  it('are called as the keyboard of the language calls them', async () => {
    expect(keyWords(await words('es'), 'Shift+Space', false)).toEqual([['Mayús', 'Espacio']]);
  });

  it('are those of a Mac on a Mac', async () => {
    expect(keyWords(await words('en'), 'Shift+Mod+K', true)).toEqual([['⌘', '⇧', 'K']]);
  });
});
