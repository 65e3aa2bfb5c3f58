import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { columnTracks } from './columns';
import { lookAt } from './directory-loading';
import { useDirectory } from './directory-store';
import { GridHead } from './grid-head';
import { HEAD_HEIGHT, LOOK_AHEAD, OVERSCAN, ROW_HEIGHT } from './row-measures';
import { useRowFocus } from './use-row-focus';
import { UserRow } from './user-row';
import { useUsersContext } from './users-context';
import styles from './users-grid.module.css';
import { useWindowRows } from './use-window-rows';

/** How many rows stand in for the list while it is read for the first time. */
const PLACEHOLDERS = 24;

/** The list itself: only the rows in sight are drawn, and only those and their neighbours are at hand. */
export function UsersGrid({ connectionId }: { connectionId: string }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const summary = useDirectory(connectionId, (directory) => directory.cache.summary);
  const shownQuestion = useDirectory(connectionId, (directory) => directory.cache.question);
  const { capabilities } = useUsersContext();
  const { table, rowsByIndex } = useWindowRows(connectionId);
  const count = summary ? summary.matching : PLACEHOLDERS;
  const focusable = useRef(0);

  // oxlint-disable-next-line react/incompatible-library -- It must not be memoised by React Compiler, which is not used.
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    // The row that Tab reaches is always drawn, however far it was scrolled away.
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      return focusable.current < range.count ? [...new Set([...rows, focusable.current])] : rows;
    },
  });
  const focus = useRowFocus(grid, count, virtualizer);
  useEffect(() => {
    focusable.current = focus.focusable;
  }, [focus.focusable]);

  const first = Math.max(0, (virtualizer.range?.startIndex ?? 0) - LOOK_AHEAD);
  const last = (virtualizer.range?.endIndex ?? 0) + LOOK_AHEAD;
  useEffect(() => lookAt(connectionId, first, last), [connectionId, first, last]);
  // The answer to another question starts at its top.
  useEffect(() => virtualizer.scrollToOffset(0), [virtualizer, shownQuestion]);

  return (
    <div ref={scroller} className={styles['scroller']}>
      {/* A role of its own, because rows laid out by hand may cost the native one; keys, because rows take the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table
        ref={grid}
        // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Said above.
        role="table"
        tabIndex={-1}
        className={styles['grid']}
        style={{ '--columns': columnTracks(capabilities) } as CSSProperties}
        aria-label={t('users.title')}
        aria-rowcount={summary ? count + 1 : -1}
        aria-busy={!summary}
        onKeyDown={focus.onKeyDown}
        onFocus={focus.onFocus}
      >
        <GridHead table={table} />
        <tbody className={styles['body']} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => (
            <UserRow
              key={rowsByIndex.get(item.index)?.id ?? `#${item.index}`}
              row={rowsByIndex.get(item.index)}
              index={item.index}
              top={item.start - HEAD_HEIGHT}
              focusable={item.index === focus.focusable}
              columns={table.getAllColumns().length}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
