import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactTable } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import type { PersonRow, SortColumn } from '#contract/directory';
import type { features } from './columns';
import styles from './users-grid.module.css';

const TITLES = { userName: 'users.userName', profileName: 'users.profile', active: 'users.state' } as const;

/** The head of the list: each column sorts by it, the one in force says so. */
export function GridHead({ table }: { table: ReactTable<typeof features, PersonRow> }) {
  const { t } = useTranslation();
  return (
    <thead className={styles['head']}>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id} className={styles['headRow']} aria-rowindex={1}>
          {group.headers.map(({ id, column }) => {
            const sorted = column.getIsSorted();
            const Arrow = sorted === 'desc' ? IconArrowDown : IconArrowUp;
            const order = sorted === 'desc' ? 'descending' : 'ascending';
            return (
              <th key={id} scope="col" className={styles['headCell']} aria-sort={sorted ? order : 'none'}>
                <button
                  type="button"
                  className={styles['sort']}
                  data-sorted={sorted !== false}
                  onClick={() => column.toggleSorting()}
                >
                  {t(TITLES[column.id as SortColumn])}
                  <Arrow size={14} stroke={2} aria-hidden="true" />
                </button>
              </th>
            );
          })}
        </tr>
      ))}
    </thead>
  );
}
