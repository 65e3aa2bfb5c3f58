import { SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.layer.css';
import '@mantine/core/styles/SegmentedControl.layer.css';
import { AdministratorFilter } from './administrator-filter';
import { changeQuery } from '../../navigation/navigation';
import { useDirectory } from '../../directory/directory-store';
import { ElsewhereChip } from './elsewhere-chip';
import styles from './filter-bar.module.css';
import { FilterChips } from './filter-chips';
import { ProfileFilter } from './profile-filter';
import { SavedFilters } from './saved-filters';
import { useUsersContext } from './users-context';
import { ViewMenu } from './view-menu';

/** Which of the people are shown, and how. */
export function FilterBar() {
  const { t, connectionId, capabilities } = useUsersContext();
  const active = useDirectory(connectionId, ({ query }) => query.active);
  return (
    <fieldset className={styles['bar']} aria-label={t('users.filters')}>
      {capabilities.switching && (
        <SegmentedControl
          size="xs"
          className={styles['states'] ?? ''}
          aria-label={t('users.filter')}
          value={active}
          onChange={(value) => changeQuery(connectionId, { active: value })}
          data={[
            { value: 'all', label: t('users.all') },
            { value: 'active', label: t('users.active') },
            { value: 'inactive', label: t('users.inactive') },
          ]}
        />
      )}
      {capabilities.profiles && <ProfileFilter />}
      {capabilities.profiles && <AdministratorFilter />}
      <FilterChips />
      <div className={styles['ends']}>
        <ElsewhereChip />
        <SavedFilters />
        <ViewMenu />
      </div>
    </fieldset>
  );
}
