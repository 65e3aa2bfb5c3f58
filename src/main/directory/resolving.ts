import type { ResolvedPeople } from '#contract/directory';
import type { PeopleTable } from './people-table';

/** What an entry was found to mean; the better kind counts. */
interface Found {
  row: number;
  kind: number;
}

/** An id as it is spelt, an id in another letter case, a name as it is spelt, a name in another letter case. */
const PLAIN = /^[ -~]*$/;
const ID = 0;
const NAME = 2;
const NAME_IN_ANY_CASE = 3;

/**
 * Whom entries mean. An id counts before a user name, the same letter case before another; accents always count. One
 * pass over everybody, however many the entries are.
 */
export function resolvePeople(table: Readonly<PeopleTable>, words: readonly string[]): ResolvedPeople {
  const meant = new Map<string, Found | undefined>();
  const entries = new Map<string, string[]>();
  for (const word of words.map((entry) => entry.trim()).filter(Boolean)) {
    if (meant.has(word)) continue;
    meant.set(word, undefined);
    const spelt = spell(word);
    const same = entries.get(spelt);
    if (same) same.push(word);
    else entries.set(spelt, [word]);
  }
  const meet = (text: string, row: number, kind: number): void => {
    for (const word of entries.get(spell(text)) ?? []) {
      const found = { row, kind: word === text ? kind : kind + 1 };
      if (found.kind < (meant.get(word)?.kind ?? NAME_IN_ANY_CASE + 1)) meant.set(word, found);
    }
  };
  for (const row of entries.size > 0 ? table.living() : []) {
    meet(table.ids[row] as string, row, ID);
    meet(table.names[row] as string, row, NAME);
  }
  return resolved(table, meant);
}

function resolved(
  table: Readonly<PeopleTable>,
  meant: ReadonlyMap<string, Found | undefined>,
): ResolvedPeople {
  const rows = new Set<number>();
  const notFound: string[] = [];
  for (const [word, found] of meant) {
    if (found) rows.add(found.row);
    else notFound.push(word);
  }
  const found = [...rows].map((row) => ({
    personId: table.ids[row] as string,
    userName: table.names[row] as string,
  }));
  return { found, notFound };
}

/** Letter case does not count; how a letter with an accent is encoded does not either. */
function spell(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFC').toLowerCase();
}
