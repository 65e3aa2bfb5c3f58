import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
} from 'react';
import type { Preferences } from '#contract/settings';
import { useRowWindow } from '../../components/use-row-window';
import { usePreferences } from '../settings/preferences-store';
import { lookAt } from '../../directory/directory-loading';
import { changeDirectory, directoryOf, useDirectory } from '../../directory/directory-store';
import { GridHead } from './grid-head';
import type { RowAction } from './grid-keys';
import { arrange, tracksOf } from './list-columns';
import { useListView } from './list-views-store';
import { listPaste } from './paste-store';
import type { MenuPlace } from './row-menu';
import {
  anchorAt,
  clearSelection,
  selectMatching,
  stretchTo,
  toggleSelected,
} from '../../directory/selecting';
import { countSelected } from '../../directory/selection';
import { showPerson } from '../../navigation/navigation';
import { useRowFocus } from './use-row-focus';
import { UserRow } from './user-row';
import { useUsersContext } from './users-context';
import styles from './users-grid.module.css';
import { rowAt } from '../../components/paged-rows';

const RowMenu = lazy(async () => ({ default: (await import('./row-menu')).RowMenu }));

/** How many rows stand in for the list while it is read for the first time. */
const PLACEHOLDERS = 24;

/** The list itself: only the rows in sight are drawn, and only those and their neighbours are at hand. */
export function UsersGrid() {
  const { t, connectionId, capabilities } = useUsersContext();
  const grid = useRef<HTMLTableElement>(null);
  const cache = useDirectory(connectionId, (directory) => directory.cache);
  const density = usePreferences(({ preferences }) => preferences.density);
  const { columns: chosen } = useListView(connectionId);
  const [columns, setColumns] = useState(() => arrange(chosen, capabilities));
  const [arranged, setArranged] = useState(chosen);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  if (arranged !== chosen) {
    setArranged(chosen);
    setColumns(arrange(chosen, capabilities));
  }
  const count = cache.whole ? cache.whole.matching : PLACEHOLDERS;
  const rowHeight = ROW_HEIGHTS[density];
  const [left] = useState(() => directoryOf(connectionId).left);
  const [scroller, rows] = useRowWindow({
    count,
    rowHeight,
    head: HEAD_HEIGHT,
    foot: FOOT_HEIGHT,
    begin: left.above * rowHeight,
    onSight: useCallback((first, last) => lookAt(connectionId, first, last), [connectionId]),
    ahead: LOOK_AHEAD,
  });

  function act(action: RowAction, index: number, row: HTMLElement): boolean {
    const person = rowAt(directoryOf(connectionId).cache, index);
    if (action === 'all') selectMatching(connectionId);
    else if (action === 'clear') return clearIfAny(connectionId);
    else if (action === 'stretch') void stretchTo(connectionId, index, index);
    else if (action === 'switch') row.querySelector<HTMLInputElement>('input[role="switch"]')?.click();
    else if (!person) return false;
    else if (action === 'toggle') toggleSelected(connectionId, person.id, index);
    else if (action === 'open') showPerson(connectionId, person.id);
    else if (action === 'menu') setMenu(menuUnder(row, person.id, index));
    return true;
  }

  const focus = useRowFocus({
    grid,
    count,
    rows,
    begin: left.row,
    act,
    stretch: (from, to) => void stretchTo(connectionId, from, to),
  });

  // The answer to another question starts at its top.
  const shown = useRef(cache.question);
  useLayoutEffect(() => {
    if (shown.current === cache.question) return;
    shown.current = cache.question;
    rows.scrollToOffset(0);
  });

  // Whoever comes back finds the list as it was left.
  const leaving = useRef(() => left);
  useEffect(() => {
    leaving.current = () => ({ above: rows.offset() / rowHeight, row: focus.focusable });
  });
  useEffect(
    () => () => {
      const place = leaving.current();
      changeDirectory(connectionId, () => ({ left: place }));
    },
    [connectionId],
  );

  const indexes = [...rows.indexes];
  // The row that Tab reaches is always drawn, however far it was scrolled away.
  if (count > 0 && (focus.focusable < rows.first || focus.focusable > rows.last)) {
    indexes.push(focus.focusable);
  }

  return (
    <div ref={scroller} className={styles['scroller']} data-density={density}>
      <table
        ref={grid}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- Its rows take the focus.
        role="grid"
        tabIndex={-1}
        className={styles['grid']}
        style={{ '--columns': `20px ${tracksOf(columns)}`, '--row': `${rowHeight}px` } as CSSProperties}
        aria-label={t('users.title')}
        aria-rowcount={cache.whole ? count + 1 : -1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        aria-busy={!cache.whole}
        onKeyDown={focus.onKeyDown}
        onFocus={focus.onFocus}
        onPaste={(event) => {
          event.preventDefault();
          listPaste(connectionId, event.clipboardData.getData('text/plain'));
        }}
        onClick={(event) => {
          const index = indexOf(event.target);
          if (index === null || event.target instanceof HTMLInputElement) return;
          const person = rowAt(directoryOf(connectionId).cache, index);
          if (event.shiftKey) void stretchTo(connectionId, index, index);
          else if (person && (event.ctrlKey || event.metaKey)) toggleSelected(connectionId, person.id, index);
          else anchorAt(connectionId, index);
        }}
        onDoubleClick={(event) => {
          const index = event.target instanceof HTMLInputElement ? null : indexOf(event.target);
          const person = index === null ? undefined : rowAt(directoryOf(connectionId).cache, index);
          if (person) showPerson(connectionId, person.id);
        }}
        onContextMenu={(event) => {
          const index = indexOf(event.target);
          const person = index === null ? undefined : rowAt(directoryOf(connectionId).cache, index);
          if (index === null || !person) return;
          event.preventDefault();
          // A key brings it without a place of its own; see `act`.
          if (event.button === 2) setMenu({ personId: person.id, index, x: event.clientX, y: event.clientY });
        }}
      >
        <GridHead columns={columns} />
        <tbody className={styles['body']} style={{ height: rows.height }}>
          {indexes.map((index) => {
            const person = rowAt(cache, index);
            return (
              <UserRow
                key={person?.id ?? `#${index}`}
                person={person}
                index={index}
                top={index * rowHeight + rows.shift}
                focusable={index === focus.focusable}
                columns={columns}
              />
            );
          })}
        </tbody>
      </table>
      {menu && (
        <Suspense fallback={null}>
          <RowMenu key={`${menu.personId} ${menu.x}`} place={menu} onClose={() => setMenu(null)} />
        </Suspense>
      )}
    </div>
  );
}

/** Selects nobody; answers false where nobody was selected. */
function clearIfAny(connectionId: string): boolean {
  const { selection, query, cache } = directoryOf(connectionId);
  if (countSelected(selection, query, cache.whole?.matching ?? 0) === 0) return false;
  clearSelection(connectionId);
  return true;
}

function menuUnder(row: HTMLElement, personId: string, index: number): MenuPlace {
  const { left, bottom } = row.getBoundingClientRect();
  return { personId, index, x: left + 64, y: bottom - 8 };
}

function indexOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row ? Number(row.dataset['index']) : null;
}

/** Height of a row by how close rows are to stand, px. */
const ROW_HEIGHTS: Readonly<Record<Preferences['density'], number>> = { comfortable: 44, compact: 32 };

/** Height of the head above the rows, px. */
const HEAD_HEIGHT = 36;

/** Room under the last row, px: what is done with a selection lies over the lower edge and must cover no row. */
const FOOT_HEIGHT = 72;

/** Rows asked for beyond the edges, so that they are at hand before they are in sight. */
const LOOK_AHEAD = 60;
