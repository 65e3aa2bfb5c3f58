import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

const DOCUMENTS = globSync(['*.md', 'docs/**/*.md', 'src/**/README.md'], {
  cwd: ROOT,
});
const FILES = globSync('{src,test,scripts,docs,resources}/**/*.*', { cwd: ROOT });

/** File names in backticks, with as much of their path as the document gives; capitals stand for any name. */
const NAMED = /`((?:[\w.-]+\/)*[\w-][\w.-]*\.(?:tsx?|mjs|md))`/g;

const PLACEHOLDER = /\b(?:NAME|SYSTEM|NNN)\b/;

function exists(document: string, name: string): boolean {
  if (existsSync(join(ROOT, name)) || existsSync(join(ROOT, dirname(document), name))) return true;
  return FILES.some((file) => basename(file) === basename(name) && `/${file}`.endsWith(`/${name}`));
}

test.each(DOCUMENTS)('every file that %s names is there', (document) => {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const named = [...text.matchAll(NAMED)].flatMap(([, name]) => name ?? []);
  expect(named.filter((name) => !PLACEHOLDER.test(name) && !exists(document, name))).toEqual([]);
});
