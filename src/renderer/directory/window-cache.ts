import type { DirectoryWindow, Person, PersonRow } from '#contract/directory';

/** How many rows are asked for at once. */
export const PAGE_SIZE = 100;

/** How many pages are kept: enough to scroll about, too few to grow without end. */
const PAGES_KEPT = 20;

interface Page {
  rows: readonly PersonRow[];
  revision: number;
  sequence: number;
}

/** The part of the answer that is about the whole list. */
export type Summary = Omit<DirectoryWindow, 'rows'>;

/**
 * The pages of a long list that are at hand. They all answer one question (search, filter, sort), numbered so that
 * an answer to an older one can be told. Pages of an older revision are shown until their newer selves arrive, so
 * that nothing blinks.
 */
export interface WindowCache {
  question: number;
  pages: ReadonlyMap<number, Page>;
  summary: Summary | null;
}

/** A page that arrived. `sequence` grows with every call, so that a late answer cannot replace a later one. */
export interface PageAnswer {
  question: number;
  page: number;
  sequence: number;
  window: DirectoryWindow;
}

/** Nothing at hand yet. */
export const EMPTY_CACHE: WindowCache = { question: 0, pages: new Map(), summary: null };

/** The cache with a page that arrived, or the same one if the answer came too late to matter. */
export function withAnswer(cache: WindowCache, answer: PageAnswer): WindowCache {
  if (answer.question < cache.question) return cache;
  const { rows: arrived, ...summary } = answer.window;
  const rows = keepSame(cache.pages.get(answer.page)?.rows ?? [], arrived);
  const page = { rows, revision: summary.revision, sequence: answer.sequence };
  if (answer.question > cache.question) {
    return { question: answer.question, pages: new Map([[answer.page, page]]), summary };
  }
  const known = cache.pages.get(answer.page);
  if (known && known.sequence > answer.sequence) return cache;
  const newest = !cache.summary || summary.revision >= cache.summary.revision;
  return {
    question: cache.question,
    pages: keepNear(new Map(cache.pages).set(answer.page, page), answer.page),
    summary: newest ? summary : cache.summary,
  };
}

/**
 * The pages to ask for so that rows `first` to `last` are at hand, in the revision `newest` or a later one. A
 * question that has no answer yet is asked from the top.
 */
export function pagesToAsk(
  cache: WindowCache,
  wanted: { question: number; first: number; last: number; newest: number },
): number[] {
  if (cache.question !== wanted.question || !cache.summary) return [0];
  const end = Math.min(wanted.last, cache.summary.matching - 1);
  const pages: number[] = [];
  for (let page = pageOf(wanted.first); page <= pageOf(Math.max(end, 0)); page += 1) {
    const known = cache.pages.get(page);
    if (!known || known.revision < wanted.newest) pages.push(page);
  }
  return pages;
}

/** The row at an index of the whole list; undefined while it is not at hand. */
export function rowAt(cache: WindowCache, index: number): PersonRow | undefined {
  return cache.pages.get(pageOf(index))?.rows[index % PAGE_SIZE];
}

/** The ids of all rows at hand, looked up only when they are wanted. */
export function* idsIn(cache: WindowCache): Generator<string> {
  for (const { rows } of cache.pages.values()) for (const { id } of rows) yield id;
}

/** The cache with one person as the system confirmed them, wherever they stand. */
export function withPerson(cache: WindowCache, person: Partial<Person> & { id: string }): WindowCache {
  const pages = new Map(cache.pages);
  for (const [number, page] of pages) {
    if (!page.rows.some((row) => row.id === person.id)) continue;
    const rows = page.rows.map((row) => (row.id === person.id ? { ...row, ...person, pending: false } : row));
    pages.set(number, { ...page, rows });
  }
  return { ...cache, pages };
}

/** The rows that arrived; those that say nothing new stay the objects they were, so that they are not drawn again. */
function keepSame(before: readonly PersonRow[], arrived: readonly PersonRow[]): readonly PersonRow[] {
  const known = new Map(before.map((row) => [row.id, row]));
  return arrived.map((row) => {
    const same = known.get(row.id);
    return same && JSON.stringify(same) === JSON.stringify(row) ? same : row;
  });
}

function pageOf(index: number): number {
  return Math.floor(index / PAGE_SIZE);
}

function keepNear(pages: Map<number, Page>, centre: number): Map<number, Page> {
  if (pages.size <= PAGES_KEPT) return pages;
  const near = [...pages].sort(([a], [b]) => Math.abs(a - centre) - Math.abs(b - centre));
  return new Map(near.slice(0, PAGES_KEPT));
}
