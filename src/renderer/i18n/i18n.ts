import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Preferences } from '#contract/settings';
import type { Language } from './dictionary';
import { start } from './en/start';

/** The words on screen, for what cannot use a hook. */
export const words = createInstance();

/** Languages of which every sentence is at hand, not only those before the sign-in. */
const complete = new Set<Language>();

/** Are the sentences behind the sign-in wanted in whatever language is chosen? */
let behindSignIn = false;

/** Starts with `language` already in place, so that the first paint is in the right words. */
export async function startWords(language: Language): Promise<void> {
  await words.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    resources: {
      en: { translation: start },
      ...(language === 'es' ? { es: { translation: await startOf('es') } } : {}),
    },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
}

/** Has every sentence at hand from now on: for the screens behind the sign-in, before they are drawn. */
export async function wantAllWords(): Promise<void> {
  behindSignIn = true;
  await complement(languageNow());
}

/** Changes the words on screen at once; Spanish is fetched when it is first wanted. */
export async function changeWords(language: Language): Promise<void> {
  if (behindSignIn) await complement(language);
  else if (!words.hasResourceBundle(language, 'translation')) add(language, await startOf(language));
  if (words.language !== language) await words.changeLanguage(language);
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

function languageNow(): Language {
  return words.language === 'es' ? 'es' : 'en';
}

async function complement(language: Language): Promise<void> {
  if (complete.has(language)) return;
  add(language, await allOf(language));
  complete.add(language);
}

function add(language: Language, sentences: object): void {
  words.addResourceBundle(language, 'translation', sentences, true, true);
}

async function startOf(language: Language): Promise<object> {
  return language === 'en' ? start : (await import('./es/start')).start;
}

async function allOf(language: Language): Promise<object> {
  return language === 'en' ? (await import('./en/en')).en : (await import('./es/es')).es;
}
