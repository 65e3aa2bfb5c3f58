/** How many rows are asked for at once. */
export const PAGE = 100;

/** How many pages are kept. */
const KEPT = 20;

/** The pages of a list that are at hand, by number. */
export type Pages<T> = ReadonlyMap<number, { rows: readonly T[]; version: number }>;

/** The pages to ask for, so that rows `first` to `last` are at hand in this version. */
export function missingPages<T>(pages: Pages<T>, first: number, last: number, version: number): number[] {
  const missing: number[] = [];
  for (let page = Math.floor(first / PAGE); page * PAGE <= last; page += 1) {
    if ((pages.get(page)?.version ?? -1) < version) missing.push(page);
  }
  return missing;
}

/** The pages with one that arrived; of two versions the newer stays, and those far away are let go. */
export function withPage<T>(
  pages: Pages<T>,
  number: number,
  page: { rows: readonly T[]; version: number },
): Pages<T> {
  const known = pages.get(number);
  if (known && known.version > page.version) return pages;
  const near = [...pages, [number, page] as const]
    .toSorted(([a], [b]) => Math.abs(b - number) - Math.abs(a - number))
    .slice(-KEPT - 1);
  return new Map(near);
}

/** The row at an index of the whole list; undefined while it is not at hand. */
export function rowIn<T>(pages: Pages<T>, index: number): T | undefined {
  return pages.get(Math.floor(index / PAGE))?.rows[index % PAGE];
}
