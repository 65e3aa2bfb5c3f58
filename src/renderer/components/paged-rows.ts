/** How many rows are asked for at once. */
export const PAGE_ROWS = 100;

/** How many pages are kept: enough to scroll about, too few to grow without end. */
const PAGES_KEPT = 12;

interface Page<T> {
  rows: readonly T[];
  /** Which state of the whole it is from. */
  version: number;
}

/** The pages of a long answer that are at hand. Older ones are shown until their newer selves come. */
export interface PagedRows<T> {
  /** What they answer, compared by identity; null before the first answer. */
  question: unknown;
  pages: ReadonlyMap<number, Page<T>>;
  /** How many rows there are; null before the first answer. */
  matching: number | null;
}

/** Nothing at hand yet. */
export function noRows<T>(): PagedRows<T> {
  return { question: null, pages: new Map(), matching: null };
}

/** The row at an index of the whole; undefined while it is not at hand. */
export function rowOf<T>({ pages }: PagedRows<T>, index: number): T | undefined {
  return pages.get(Math.floor(index / PAGE_ROWS))?.rows[index % PAGE_ROWS];
}

/** The pages to ask for, so that rows `first` to `last` are at hand as of `version`. */
export function pagesWanted<T>(
  rows: PagedRows<T>,
  wanted: { question: unknown; first: number; last: number; version: number },
): readonly number[] {
  if (rows.question !== wanted.question || rows.matching === null) return [0];
  const end = Math.floor(Math.max(0, Math.min(wanted.last, rows.matching - 1)) / PAGE_ROWS);
  const pages: number[] = [];
  for (let page = Math.floor(Math.max(0, wanted.first) / PAGE_ROWS); page <= end; page += 1) {
    const known = rows.pages.get(page);
    if (!known || known.version < wanted.version) pages.push(page);
  }
  return pages;
}

/** The rows with a page that came. The first page of another question takes the place of everything. */
export function withPage<T>(
  before: PagedRows<T>,
  answer: { question: unknown; page: number; version: number; rows: readonly T[]; matching: number },
): PagedRows<T> {
  const page = { rows: answer.rows, version: answer.version };
  if (before.question !== answer.question) {
    return {
      question: answer.question,
      pages: new Map([[answer.page, page]]),
      matching: answer.matching,
    };
  }
  const known = before.pages.get(answer.page);
  if (known && known.version > answer.version) return before;
  const near = [...new Map(before.pages).set(answer.page, page)].sort(
    ([a], [b]) => Math.abs(a - answer.page) - Math.abs(b - answer.page),
  );
  return { ...before, pages: new Map(near.slice(0, PAGES_KEPT)), matching: answer.matching };
}
