import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import styles from './paged-list.module.css';
import { missingPages, PAGE, rowIn, withPage, type Pages } from './paged-rows';

interface PagedListProps<T> {
  label: string;
  count: number;
  /** Height of a row, px. */
  rowHeight: number;
  /** Height of what is in sight at most, px. */
  height: number;
  /** Another value: what is in sight is asked for again, and stays until the answer is there. */
  version: number;
  /** Rows from `offset` on; null where they could not be had. */
  load: (offset: number, limit: number) => Promise<readonly T[] | null>;
  renderRow: (row: T) => ReactNode;
  /** Said in place of rows that could not be had. */
  failed: string;
}

/** A long list of which only what is in sight is drawn and asked for. Give it a key of what it lists. */
export function PagedList<T>(props: PagedListProps<T>) {
  const { label, count, rowHeight, height, version, load, renderRow, failed } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<Pages<T>>(new Map());
  const [broken, setBroken] = useState(false);
  const asked = useRef(new Set<string>());
  // oxlint-disable-next-line react/incompatible-library -- It must not be memoised by React Compiler, which is not used.
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const first = virtualizer.range?.startIndex ?? 0;
  const last = Math.min(count - 1, virtualizer.range?.endIndex ?? 0);

  useEffect(() => {
    async function ask(page: number, key: string) {
      asked.current.add(key);
      const rows = await load(page * PAGE, PAGE);
      if (rows) setPages((known) => withPage(known, page, { rows, version }));
      else asked.current.delete(key);
      setBroken(rows === null);
    }
    for (const page of missingPages(pages, first, last, version)) {
      const key = `${page} ${version}`;
      if (!asked.current.has(key)) void ask(page, key);
    }
  }, [pages, first, last, version, load]);

  return (
    <>
      {broken && (
        <p role="alert" className={styles['failed']}>
          {failed}
        </p>
      )}
      {/* It scrolls, also by keys. */}
      <section
        ref={scroller}
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- Said above.
        tabIndex={0}
        className={styles['scroller']}
        style={{ height: Math.min(height, Math.max(count, 1) * rowHeight + 2) }}
      >
        <ul className={styles['rows']} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const found = rowIn(pages, item.index);
            return (
              <li
                key={item.index}
                className={styles['row']}
                style={{ height: rowHeight, transform: `translateY(${item.start}px)` }}
                aria-setsize={count}
                aria-posinset={item.index + 1}
              >
                {found === undefined ? <span className={styles['placeholder']} /> : renderRow(found)}
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}
