import type { PorteroError, Result } from '#contract/errors';

/** How many rows are asked for at once. */
export const PAGE_ROWS = 100;

/** How many pages are kept: enough to scroll about, too few to grow without end. */
const PAGES_KEPT = 20;

/** How many calls of a list may be under way: who drags through 100,000 rows must not queue one for each screenful. */
const CALLS_AT_ONCE = 3;

/** What an answer says of the whole list. */
interface Whole {
  /** How many rows there are. */
  matching: number;
  /** Which state of the list it is: a later one has a greater number. */
  revision: number;
}

/** A part of a list, as it is answered. */
export interface RowsAnswer<T, W extends Whole = Whole> {
  rows: readonly T[];
  whole: W;
}

/**
 * The pages of a long list that are at hand. They all answer one question, such as a search. Pages of an older revision
 * are shown until their newer selves come, so that nothing blinks.
 */
export interface PagedRows<T, W extends Whole = Whole> {
  /** What they answer; null before the first answer. */
  question: string | null;
  pages: ReadonlyMap<number, { rows: readonly T[]; revision: number }>;
  /** Null before the first answer. */
  whole: W | null;
}

/** Nothing at hand yet. */
export const NO_ROWS: PagedRows<never, never> = { question: null, pages: new Map(), whole: null };

/** The row at an index of the whole list; undefined while it is not at hand. */
export function rowAt<T, W extends Whole>({ pages }: PagedRows<T, W>, index: number): T | undefined {
  return pages.get(Math.floor(index / PAGE_ROWS))?.rows[index % PAGE_ROWS];
}

/** All rows at hand, looked up only when they are wanted. */
export function* rowsIn<T, W extends Whole>({ pages }: PagedRows<T, W>): Generator<T> {
  for (const { rows } of pages.values()) yield* rows;
}

/** The rows at hand, some of them changed: `change` answers the same object for those that stay. */
export function withRows<T, W extends Whole>(
  before: PagedRows<T, W>,
  change: (row: T) => T,
): PagedRows<T, W> {
  const pages = [...before.pages].map(
    ([number, page]) => [number, { ...page, rows: page.rows.map(change) }] as const,
  );
  return { ...before, pages: new Map(pages) };
}

/** What is wanted of a list. */
export interface WantedRows {
  question: string;
  /** The first and the last row in sight. */
  first: number;
  last: number;
  /** Older pages are out of date. */
  revision: number;
}

/** The pages to ask for, so that what is wanted is at hand. A question that has no answer yet is asked from the top. */
export function pagesToAsk<T, W extends Whole>(rows: PagedRows<T, W>, wanted: WantedRows): number[] {
  if (rows.question !== wanted.question || !rows.whole) return [0];
  const end = Math.floor(Math.max(0, Math.min(wanted.last, rows.whole.matching - 1)) / PAGE_ROWS);
  const pages: number[] = [];
  for (let page = Math.floor(Math.max(0, wanted.first) / PAGE_ROWS); page <= end; page += 1) {
    const known = rows.pages.get(page);
    if (!known || known.revision < wanted.revision) pages.push(page);
  }
  return pages;
}

/** The rows with a page that came. The first of another question takes the place of everything. */
export function withPage<T, W extends Whole>(
  before: PagedRows<T, W>,
  { question, number, rows: arrived, whole }: RowsAnswer<T, W> & { question: string; number: number },
): PagedRows<T, W> {
  const page = { rows: keepSame(before.pages.get(number)?.rows ?? [], arrived), revision: whole.revision };
  if (before.question !== question) return { question, pages: new Map([[number, page]]), whole };
  const near = [...new Map(before.pages).set(number, page)].sort(
    ([a], [b]) => Math.abs(a - number) - Math.abs(b - number),
  );
  const newest = !before.whole || whole.revision >= before.whole.revision;
  return { question, pages: new Map(near.slice(0, PAGES_KEPT)), whole: newest ? whole : before.whole };
}

/** A list that is asked for page by page. */
interface RowSource<T, W extends Whole> {
  /** The rows at hand, and what is wanted now. */
  now: () => { rows: PagedRows<T, W>; wanted: WantedRows };
  load: (offset: number, limit: number) => Promise<Result<RowsAnswer<T, W>>>;
  take: (rows: PagedRows<T, W>) => void;
  /** Rows could not be had. They are not asked for again by themselves. */
  fail: (error: PorteroError) => void;
}

/**
 * Answers the function that asks for what is wanted and not at hand or out of date: cheap where nothing is. No page of a
 * question is asked for twice at once, and the answer to what is no longer the question is dropped.
 */
export function pageAsker<T, W extends Whole>(source: RowSource<T, W>): () => void {
  const underWay = new Set<string>();
  async function askFor(number: number, question: string, key: string): Promise<void> {
    underWay.add(key);
    const answer = await source.load(number * PAGE_ROWS, PAGE_ROWS);
    underWay.delete(key);
    const { rows, wanted } = source.now();
    if (wanted.question === question) {
      if (!answer.ok) return source.fail(answer.error);
      source.take(withPage(rows, { ...answer.value, question, number }));
    }
    // What is in sight, or the list itself, may have moved on meanwhile.
    return ask();
  }
  function ask(): void {
    const { rows, wanted } = source.now();
    for (const page of pagesToAsk(rows, wanted)) {
      const key = `${page} ${wanted.question}`;
      if (underWay.size < CALLS_AT_ONCE && !underWay.has(key)) void askFor(page, wanted.question, key);
    }
  }
  return ask;
}

/** The rows that came; those that say nothing new stay the objects they were, so that they are not drawn again. */
function keepSame<T>(before: readonly T[], arrived: readonly T[]): readonly T[] {
  const known = new Map(before.map((row) => [JSON.stringify(row), row]));
  return arrived.map((row) => known.get(JSON.stringify(row)) ?? row);
}
