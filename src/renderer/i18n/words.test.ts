import { describe, expect, it } from 'vitest';
import { en } from './en/en';
import { es } from './es/es';
import { languageOf } from './i18n';

type Words = { readonly [key: string]: string | Words };

/** Every sentence of a dictionary under its whole key. */
function sentences(words: Words, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value] as [string, string]]
      : sentences(value, `${prefix}${key}.`),
  );
}

const placeholders = (sentence: string) =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)]
    .map((match) => match[1] ?? '')
    .toSorted((a, b) => a.localeCompare(b));

describe('the dictionaries', () => {
  const english = sentences(en);
  const spanish = new Map(sentences(es));

  it('have the same keys', () => {
    expect([...spanish.keys()]).toEqual(english.map(([key]) => key));
  });

  it('keep every placeholder', () => {
    const other = english.filter(
      ([key, sentence]) => String(placeholders(spanish.get(key) ?? '')) !== String(placeholders(sentence)),
    );
    expect(other).toEqual([]);
  });

  it('leave nothing empty and nothing untranslated but names', () => {
    const same = english.filter(([key, sentence]) => spanish.get(key) === sentence).map(([key]) => key);
    expect(same).toEqual([
      'claims.no',
      'common.product',
      'exchange.column.id',
      'people.id',
      'profiles.number',
      'settings.english',
      'settings.spanish',
      'settings.version',
      'users.id',
    ]);
    expect([...english.map(([, sentence]) => sentence), ...spanish.values()]).not.toContain('');
  });
});

describe('two buttons that do different things', () => {
  it('do not begin alike in any language: trying it offline and testing a connection', () => {
    for (const { welcome, connections } of [en, es]) {
      const [tried, tested] = [welcome.tryOffline, connections.test].map((words) => words.split(' ')[0]);
      expect(tested).not.toBe(tried);
    }
  });
});

describe('the language of a preference', () => {
  it('is the preference itself when it names one', () => {
    expect(languageOf('es', ['en-US'])).toBe('es');
    expect(languageOf('en', ['es-MX'])).toBe('en');
  });

  it('follows the first language of the system that Portero speaks', () => {
    expect(languageOf('system', ['es-PE', 'en-US'])).toBe('es');
    expect(languageOf('system', ['fr-CA', 'es-419', 'en'])).toBe('es');
    expect(languageOf('system', ['est-EE', 'pt-BR'])).toBe('en');
    expect(languageOf('system', [])).toBe('en');
  });
});
