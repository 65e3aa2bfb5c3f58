import { useLayoutEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import styles from './paged-list.module.css';
import type { RowList } from './use-paged-rows';
import { useRowWindow } from './use-row-window';

interface PagedListProps<T> {
  label: string;
  list: RowList<T>;
  /** How many rows there are, where that is known before the first answer. */
  count?: number;
  /** Height of a row, px. */
  rowHeight: number;
  /** Height of what is in sight at most, px. */
  height: number;
  renderRow: (row: T) => ReactNode;
  /** Said in place of rows that could not be had. */
  failed: string;
}

/** A long list, of which only what is in sight is drawn. Give it a key of what it lists. */
export function PagedList<T>({
  label,
  list,
  rowHeight,
  height,
  renderRow,
  failed,
  ...props
}: PagedListProps<T>) {
  const count = list.matching ?? props.count ?? 1;
  const [scroller, rows] = useRowWindow<HTMLElement>({ count, rowHeight, head: 0, onSight: list.lookAt });
  return (
    <>
      {list.error && (
        <p role="alert" className={styles['failed']}>
          {failed}
        </p>
      )}
      <section
        ref={scroller}
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- The keys scroll it to its end.
        tabIndex={0}
        className={styles['framed']}
        style={{ height: Math.min(height, Math.max(count, 1) * rowHeight + 2) }}
      >
        <ul className={styles['rows']} style={{ height: rows.height }}>
          {rows.indexes.map((index) => {
            const row = list.rowAt(index);
            return (
              <li
                key={index}
                className={styles['item']}
                style={{ height: rowHeight, transform: `translateY(${index * rowHeight + rows.shift}px)` }}
                aria-setsize={count}
                aria-posinset={index + 1}
              >
                {row === undefined ? <span className={styles['placeholder']} /> : renderRow(row)}
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}

interface PagedTableProps<T> {
  label: string;
  list: RowList<T>;
  /** The rows of another question begin at their top. */
  question: unknown;
  className: string | undefined;
  /** The widths of its columns, as CSS grid tracks. */
  tracks: string;
  /** The cells of its head. */
  head: ReactNode;
  /** Heights of the head and of a row, px. */
  headHeight: number;
  rowHeight: number;
  renderCells: (row: T) => ReactNode;
  /** What stands under the rows. */
  children?: ReactNode;
}

/** A table that may be of any length, of which only the rows in sight are drawn: see `use-row-window.ts`. */
export function PagedTable<T>(props: PagedTableProps<T>) {
  const { label, list, question, className, tracks, head, headHeight, rowHeight, renderCells } = props;
  const count = list.matching ?? 0;
  const [scroller, rows] = useRowWindow<HTMLElement>({
    count,
    rowHeight,
    head: headHeight,
    onSight: list.lookAt,
  });
  const shown = useRef(question);
  useLayoutEffect(() => {
    if (shown.current === question) return;
    shown.current = question;
    rows.scrollToOffset(0);
  });
  return (
    <section
      ref={scroller}
      className={`${styles['scroller']} ${className}`}
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- The keys scroll it to its end.
      tabIndex={0}
    >
      <table
        aria-label={label}
        aria-rowcount={count + 1}
        className={styles['table']}
        style={{ '--tracks': tracks } as CSSProperties}
      >
        <thead>
          <tr aria-rowindex={1} className={styles['head']} style={{ height: headHeight }}>
            {head}
          </tr>
        </thead>
        <tbody className={styles['rows']} style={{ height: rows.height }}>
          {rows.indexes.map((index) => {
            const row = list.rowAt(index);
            return (
              <tr
                key={index}
                aria-rowindex={index + 2}
                className={styles['row']}
                style={{ height: rowHeight, transform: `translateY(${index * rowHeight + rows.shift}px)` }}
              >
                {row !== undefined && renderCells(row)}
              </tr>
            );
          })}
        </tbody>
      </table>
      {props.children}
    </section>
  );
}
