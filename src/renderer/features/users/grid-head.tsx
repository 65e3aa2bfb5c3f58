import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ListColumn } from '#contract/list-view';
import { columnTitle, sortOf } from './list-columns';
import { changeQuery } from '../../navigation/navigation';
import { useDirectory } from '../../directory/directory-store';
import { extentOf } from '../../directory/selection';
import { clearSelection, selectMatching } from '../../directory/selecting';
import { useUsersContext } from './users-context';
import cells from './users-cells.module.css';
import styles from './users-grid.module.css';

/** The box over the boxes: everyone who matches, or nobody. */
function SelectAll() {
  const { t, connectionId } = useUsersContext();
  const extent = useDirectory(connectionId, ({ selection, query, cache }) =>
    extentOf(selection, query, cache.whole?.matching ?? 0),
  );
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = extent === 'some';
  }, [extent]);
  return (
    <input
      ref={box}
      type="checkbox"
      className={cells['box']}
      checked={extent === 'all'}
      aria-label={t('users.selectAll')}
      onChange={() => (extent === 'all' ? clearSelection(connectionId) : selectMatching(connectionId))}
    />
  );
}

/** The head of the list: what can be sorted by says so, the column in force first of all. */
export function GridHead({ columns }: { columns: readonly ListColumn[] }) {
  const { t, connectionId } = useUsersContext();
  const sort = useDirectory(connectionId, ({ query }) => query.sort);
  return (
    <thead className={styles['head']}>
      <tr className={styles['headRow']} aria-rowindex={1}>
        <th aria-colindex={1} className={styles['headCell']}>
          <SelectAll />
        </th>
        {columns.map((column, i) => {
          const by = sortOf(column);
          const title = t(columnTitle(column));
          const sorted = by !== null && sort.column === by;
          const Arrow = sorted && sort.descending ? IconArrowDown : IconArrowUp;
          const order = sort.descending ? 'descending' : 'ascending';
          return (
            <th
              key={column}
              scope="col"
              aria-colindex={i + 2}
              className={by === null ? `${styles['headCell']} ${styles['title']}` : styles['headCell']}
              aria-sort={by === null ? undefined : sorted ? order : 'none'}
            >
              {by === null ? (
                title
              ) : (
                <button
                  type="button"
                  className={styles['sort']}
                  data-sorted={sorted}
                  onClick={() =>
                    changeQuery(connectionId, {
                      sort: { column: by, descending: sorted && !sort.descending },
                    })
                  }
                >
                  {title}
                  <Arrow size={14} stroke={2} aria-hidden="true" />
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
