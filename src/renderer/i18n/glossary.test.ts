import { describe, expect, it } from 'vitest';
import { en } from './en/en';
import { es } from './es/es';

/** Expressions that the glossary has replaced, in sentences of each language. */
const BANNED = {
  en: [
    /\bswitch(ed|es|ing)? (\S+ )?(on|off|people|back)\b/i,
    /\bjournal\b/i,
    /\b(all the same|called off|as at first|named before|if it stays|says more|thought better)\b/i,
    /\b(nobody|nobody’s|somebody|whoever|whom)\b/i,
    /(?<!in )\b(person|persons|people)\b/i,
    /\b(faults?|tries|afresh|anew|meanwhile|uncertain|not certain|vouch\w*)\b/i,
    /\b(makes?|making) (an )?administrators?\b/i,
    /\bmakes no sense\b/i,
    /\b(put|puts|take|takes|taken) (it )?back\b/i,
    /\black(s|ed)? the permission\b/i,
    /\bdid not (count|work)\b/i,
    /\b(on top|left out|look again|make it again|there again)\b/i,
    /\ba (line|row) a \w+/i,
    /^keep$/i,
    /\bkept (password|session)\b/i,
    /\b(cancelled|cancelling|organisation|colour)\b/i,
    /\be-mail\b/i,
    /\bIds?\b/,
  ],
  es: [
    /\bhistorial\b/i,
    /(?<!en )\bpersonas?\b/i,
    /\b(equipo|ordenador)\b/i,
    /\b(nadie|sin certeza|no es seguro|con certeza|nombrada antes|como al principio|volver atrás|mientras tanto)\b/i,
    /\bconvierten? en administrador\b/i,
    /\bsu cuenta (no tiene|necesita) el permiso\b/i,
    /\b(lo mío|encima)\b/i,
    /\bfallas? de\b/i,
    /\b(identificador|Ids?)\b/,
    /["“”]/,
    /^conservar$/i,
  ],
} as const;

const DICTIONARIES = { en, es };

/** What main itself puts on screen, and the guide: their words are the same. */
const elsewhere = import.meta.glob<string>(
  ['../../main/**/{attention-words,file-dialogs,gone-page,menu}.ts', '../../../test/screenshots/guide/*.md'],
  { query: '?raw', import: 'default', eager: true },
);

const [glossary = ''] = Object.values(
  import.meta.glob<string>('../../../docs/glossary.md', { query: '?raw', import: 'default', eager: true }),
);

type Words = { readonly [key: string]: string | Words };

/** Every sentence with its whole key, without placeholders. */
function sentences(words: Words, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value.replaceAll(/\{\{\w+\}\}/g, '…')]]
      : sentences(value, `${prefix}${key}.`),
  );
}

const found = (language: 'en' | 'es', text: string) => BANNED[language].filter((word) => word.test(text));

describe('the words on screen', () => {
  it.each(['en', 'es'] as const)('are those of the glossary, and none that it replaced: %s', (language) => {
    const banned = sentences(DICTIONARIES[language]).filter(([, text]) => found(language, text).length > 0);
    expect(banned).toEqual([]);
  });

  it('are banned where they were once', () => {
    const once = [
      'Switch all the same',
      'Switched off · jdoe',
      'Called off.',
      'Nobody knows',
      'Journal',
      'A fault in Portero. Try again; if it stays, the log of Portero says more.',
      'As at first',
      'A line a person',
      'The security check did not count.',
      'Keep',
      'Named before',
      'Has a fault',
      'This profile makes an administrator',
      'Your account lacks the permission to edit',
    ];
    expect(once.filter((text) => found('en', text).length === 0)).toEqual([]);
  });

  it('are the same in menus, dialogs, notifications and the guide', () => {
    const files = Object.entries(elsewhere);
    expect(files.length).toBeGreaterThanOrEqual(6);
    for (const [path, text] of files) {
      for (const [language, part] of partsOf(path, text)) {
        const said = part.replaceAll(/\{\{[^}]*\}\}/g, '…');
        expect(found(language, said), `${path}: ${language}`).toEqual([]);
      }
    }
  });
});

/** The guide is in the language it is called after; sources of main say both, each string in what follows `en:` or `es:`. */
function partsOf(path: string, text: string): ['en' | 'es', string][] {
  if (path.endsWith('.md')) return [[path.endsWith('/es.md') ? 'es' : 'en', text]];
  return [...text.matchAll(/^ {2}(en|es): \{$(.*?)^ {2}\}/gms)].flatMap(([, language, part = '']) =>
    [...part.matchAll(/'([^'\n]*)'/g)].map(([, said = '']): ['en' | 'es', string] => [
      language === 'es' ? 'es' : 'en',
      said,
    ]),
  );
}

describe('the glossary', () => {
  const rows = glossary
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .flatMap(([, english = '', spanish = '', , , onScreen = '']) => {
      const keys = [...onScreen.matchAll(/`([\w.-]+)`/g)].map(([, key = '']) => key);
      return keys.map((key, at) => ({ key, en: termOf(english, at), es: termOf(spanish, at) }));
    });

  it.each(['en', 'es'] as const)('has the terms as the screen spells them: %s', (language) => {
    const all = new Map(sentences(DICTIONARIES[language]));
    expect(rows.length).toBeGreaterThan(40);
    const other = rows.filter((row) => all.get(row.key)?.toLowerCase() !== row[language].toLowerCase());
    expect(other.map((row) => [row.key, row[language], all.get(row.key)])).toEqual([]);
  });
});

/** The term for the key at this place: some rows have two, with a comma between them; remarks in parentheses are left out. */
function termOf(cell: string, at: number): string {
  return (cell.replaceAll(/\([^)]*\)/g, '').split(', ')[at] ?? '').trim();
}
