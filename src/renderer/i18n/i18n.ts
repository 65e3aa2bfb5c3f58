import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Preferences } from '#contract/settings';
import type { Language } from './dictionary';
import { en } from './en/en';

/** The words on screen, for what cannot use a hook. */
export const words = createInstance();

/** Starts with `language` already in place, so that the first paint is in the right words. */
export async function startWords(language: Language): Promise<void> {
  await words.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    resources: { en: { translation: en }, ...(language === 'es' ? { es: await spanish() } : {}) },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
}

/** Changes the words on screen at once; Spanish is fetched when it is first wanted. */
export async function changeWords(language: Language): Promise<void> {
  if (language === 'es' && !words.hasResourceBundle('es', 'translation')) {
    words.addResourceBundle('es', 'translation', (await spanish()).translation);
  }
  await words.changeLanguage(language);
  document.documentElement.lang = language;
}

/** What a preference means on this computer; `system` follows the order of the languages the system asks for. */
export function languageOf(
  preference: Preferences['language'],
  systemLanguages: readonly string[],
): Language {
  if (preference !== 'system') return preference;
  for (const tag of systemLanguages) {
    if (/^es\b/i.test(tag)) return 'es';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}

async function spanish() {
  const { es } = await import('./es/es');
  return { translation: es };
}
