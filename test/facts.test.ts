import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Everything that may name a fact: source, tests, scripts and documents. */
const NAMING = ['{src,test,scripts,docs,resources}/**/*.{ts,tsx,js,mjs,css,html,json,md}', '*.md'];

/** What a fact can be known from (docs/systems/README.md). */
const KINDS = /\b(?:doc|src|ran|guess|ours)\b/;

/** Names of documents that are not in the repository: facts have numbers instead. */
const NAMELESS = /\b[Ss]eeds? 0\d\d\b|\b[Uu]pstream\s(?:\W*\s)?[A-E]\b|\b(?:design|platform)\.md\b/g;

interface Fact {
  readonly number: string;
  readonly page: string;
  readonly text: string;
}

const facts = globSync('docs/systems/*.md', { cwd: ROOT }).flatMap(factsOf);
const numbers = new Set(facts.map(({ number }) => number));
const prefixes = [...new Set(facts.map(({ number }) => prefixOf(number)))];

test('every number is given once, on one page for each prefix, without gaps', () => {
  expect(facts.length).toBeGreaterThan(0);
  const pages = new Set(facts.map(({ number, page }) => `${prefixOf(number)} ${page}`));
  expect(pages.size).toBe(prefixes.length);
  const gapless = prefixes.flatMap((prefix) =>
    facts.filter(({ number }) => prefixOf(number) === prefix).map((_each, at) => `${prefix}-${at + 1}`),
  );
  expect(facts.map(({ number }) => number).toSorted()).toEqual(gapless.toSorted());
});

test('every fact tells where it is known from', () => {
  const silent = facts.filter(({ text }) => !KINDS.test(/\[([^\]]*)\]$/.exec(text)?.[1] ?? ''));
  expect(silent.map(({ number }) => number)).toEqual([]);
});

test('whatever names a fact names one that there is', () => {
  const reference = new RegExp(String.raw`\b(?:${prefixes.join('|')})-\d+\b`, 'g');
  const wrong = files().flatMap(({ file, text }) =>
    [...text.matchAll(reference)].filter(([name]) => !numbers.has(name)).map(([name]) => `${file}: ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('nothing names a document that nobody can open', () => {
  const found = files().flatMap(({ file, text }) =>
    [...text.matchAll(NAMELESS)].map(([name]) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});

function factsOf(page: string): Fact[] {
  const items = readFileSync(join(ROOT, page), 'utf8')
    .split(/^(?=- \*\*[A-Z]{2}-\d+\*\*)/m)
    .slice(1);
  return items.map((item) => {
    const [text = ''] = item.split(/\n(?! )/);
    return { number: /[A-Z]{2}-\d+/.exec(text)?.[0] ?? '', page, text: text.trim() };
  });
}

function prefixOf(number: string): string {
  return number.slice(0, number.indexOf('-'));
}

function files(): { file: string; text: string }[] {
  return globSync(NAMING, { cwd: ROOT, exclude: ['**/node_modules/**'] }).map((file) => ({
    file,
    text: readFileSync(join(ROOT, file), 'utf8'),
  }));
}
