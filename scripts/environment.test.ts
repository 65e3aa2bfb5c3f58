import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Every source text in a folder of the project. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(
      ({ name, parentPath }) => /\.(?:[cm]?[jt]s|tsx)$/.test(name) && !parentPath.includes('node_modules'),
    )
    .map(({ name, parentPath }) => readFileSync(join(parentPath, name), 'utf8'));
}

const unique = (names: Iterable<string | undefined>): string[] =>
  [...new Set(names)].filter((name) => name !== undefined).sort();

it('documents every environment variable that is read, and no other of our own', () => {
  const config = readFileSync(join(root, 'electron.vite.config.ts'), 'utf8');
  const texts = ['src', 'scripts', 'test'].flatMap(sources).concat(config);
  const table = readFileSync(join(root, 'docs', 'environment.md'), 'utf8').matchAll(/`([A-Za-z_]+)`/g);
  const documented = unique(Array.from(table, ([, name]) => name));
  const ours = /\bPORTERO_[A-Z]+(?:_[A-Z]+)*\b/g;
  const read = /\benv(?:\.|\[')([A-Za-z]\w*)/g;
  const named = texts.flatMap((text) => text.match(ours) ?? []);
  const others = texts.flatMap((text) => Array.from(text.matchAll(read), ([, name]) => name));
  const used = unique([...named, ...others]);

  expect(used.filter((name) => !documented.includes(name))).toEqual([]);
  expect(documented.filter((name) => name.startsWith('PORTERO_') && !used.includes(name))).toEqual([]);
});
