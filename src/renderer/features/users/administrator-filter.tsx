import { Button, Menu } from '@mantine/core';
import '../../components/menu-styles';
import { IconChevronDown } from '@tabler/icons-react';
import type { DirectoryFilter } from '#contract/directory';
import { changeQuery } from '../../navigation/navigation';
import { useDirectory } from '../../directory/directory-store';
import styles from './filter-bar.module.css';
import { useUsersContext } from './users-context';

const CHOICES = [
  ['all', 'users.adminAll'],
  ['yes', 'users.adminYes'],
  ['no', 'users.adminNo'],
] as const satisfies readonly (readonly [DirectoryFilter['administrator'], string])[];

/** Chooses whether administrators, everybody else, or both are shown. */
export function AdministratorFilter() {
  const { t, connectionId } = useUsersContext();
  const chosen = useDirectory(connectionId, ({ query }) => query.administrator);
  return (
    <Menu position="bottom-start" width={220} shadow="md" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          className={styles['button'] ?? ''}
          variant="subtle"
          size="compact-sm"
          color="gray"
          data-on={chosen !== 'all'}
          rightSection={<IconChevronDown size={14} stroke={1.8} aria-hidden="true" />}
        >
          {t('users.administrator')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {CHOICES.map(([value, words]) => (
          <Menu.RadioItem
            key={value}
            value={value}
            checked={chosen === value}
            onChange={() => changeQuery(connectionId, { administrator: value })}
          >
            {t(words)}
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
