import { fold } from '#contract/fold';
import type { PeopleTable } from './people-table';

/** So many searches are kept: several windows, and going back a letter. */
const KEPT = 6;

interface Search {
  words: readonly string[];
  /** For each row, whether it matches: as far as it was looked at. */
  hits: Uint8Array;
  looked: number;
}

/**
 * Finds people by any part of name, profile or id. A search that only goes on from one that is kept looks at those whom
 * that one found; rows that come or change are looked at again, nobody else.
 */
export class TextSearch {
  readonly #table: PeopleTable;
  /** The last used one last. */
  #kept: Search[] = [];

  constructor(table: PeopleTable) {
    this.#table = table;
  }

  /** For each row, 1 where it matches; undefined where everybody does. Do not change it. */
  find(search: string): Uint8Array | undefined {
    const words = wordsOf(search);
    if (words.length === 0) return undefined;
    const key = words.join(' ');
    let found = this.#kept.find((kept) => kept.words.join(' ') === key);
    if (!found) {
      found = { words, hits: new Uint8Array(this.#table.length), looked: 0 };
      this.#look(found, this.#narrowest(words));
    } else if (found.looked < this.#table.length) this.#look(found);
    this.#kept = [...this.#kept.filter((kept) => kept !== found), found].slice(-KEPT);
    return found.hits;
  }

  /** A row is called otherwise, or has another profile. */
  touch(row: number): void {
    for (const search of this.#kept) {
      if (row < search.looked) search.hits[row] = Number(matches(this.#table, row, search.words));
    }
  }

  /** Among whose matches all matches of these words are. */
  #narrowest(words: readonly string[]): Search | undefined {
    const wider = this.#kept.filter((kept) =>
      kept.words.every((word) => words.some((narrower) => narrower.includes(word))),
    );
    const letters = ({ words: kept }: Search): number => kept.join('').length;
    return wider.sort((one, other) => letters(other) - letters(one))[0];
  }

  /** Looks at the rows that were not looked at yet, word by word. */
  #look(search: Search, among?: Search): void {
    const { length } = this.#table;
    const from = search.looked;
    if (search.hits.length < length) search.hits = grown(search.hits, length);
    search.hits.fill(1, from, length);
    if (among) search.hits.set(among.hits.subarray(from, among.looked), from);
    for (const word of search.words) keepThoseWith(this.#table, word, search.hits, from);
    search.looked = length;
  }
}

/** Of the rows that are hits so far, from `from`, those stay that have a word. A loop over plain arrays: there are millions. */
function keepThoseWith(table: Readonly<PeopleTable>, word: string, hits: Uint8Array, from: number): void {
  const { foldedNames, foldedIds, profileOf, length } = table;
  const profiles = Uint8Array.from(table.profiles.names, (name) => Number(fold(name).includes(word)));
  const inIds = table.idsMayHave(word);
  for (let row = from; row < length; row += 1) {
    if (hits[row] === 0 || profiles[profileOf[row] as number] === 1) continue;
    if ((foldedNames[row] as string).includes(word)) continue;
    if (inIds && (foldedIds[row] as string).includes(word)) continue;
    hits[row] = 0;
  }
}

function matches(table: Readonly<PeopleTable>, row: number, words: readonly string[]): boolean {
  const profile = fold(table.profiles.names[table.profileOf[row] as number] ?? '');
  const texts = [table.foldedNames[row] ?? '', profile, table.foldedIds[row] ?? ''];
  return words.every((word) => texts.some((text) => text.includes(word)));
}

function wordsOf(search: string): string[] {
  return fold(search).split(/\s+/).filter(Boolean);
}

function grown(hits: Uint8Array, length: number): Uint8Array {
  const larger = new Uint8Array(Math.max(length, hits.length * 2));
  larger.set(hits);
  return larger;
}
