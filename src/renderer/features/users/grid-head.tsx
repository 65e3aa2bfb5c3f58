import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactTable } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '#contract/directory';
import type { features } from './columns';
import styles from './users-grid.module.css';

const TITLES: Readonly<Record<string, 'users.userName' | 'users.profile' | 'rights.column' | 'users.state'>> =
  {
    userName: 'users.userName',
    profileName: 'users.profile',
    accessRights: 'rights.column',
    active: 'users.state',
  };

/** The head of the list: what can be sorted by says so, the column in force first of all. */
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
            const title = t(TITLES[column.id] ?? 'users.userName');
            if (!column.getCanSort()) {
              return (
                <th key={id} scope="col" className={`${styles['headCell']} ${styles['title']}`}>
                  {title}
                </th>
              );
            }
            return (
              <th key={id} scope="col" className={styles['headCell']} aria-sort={sorted ? order : 'none'}>
                <button
                  type="button"
                  className={styles['sort']}
                  data-sorted={sorted !== false}
                  onClick={() => column.toggleSorting()}
                >
                  {title}
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
