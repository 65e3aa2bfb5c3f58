import { SegmentedControl, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import '@mantine/core/styles/FloatingIndicator.layer.css';
import '@mantine/core/styles/SegmentedControl.layer.css';
import type { DirectoryFilter } from '#contract/directory';
import { changeQuery } from '../../navigation/navigation';
import { useDirectory } from '../../directory/directory-store';
import styles from './filter-bar.module.css';
import { ProfileFilter } from './profile-filter';
import { SavedFilters } from './saved-filters';
import { useUsersContext } from './users-context';
import { ViewMenu } from './view-menu';
import '../../components/menu-styles';
import { narrows, NO_FILTER } from '../../navigation/list-query';
import { learnProfiles, useProfileNames } from './profile-names';
import { portero } from '../../bridge/bridge';
import { useFormats } from '../../i18n/use-formats';

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

const CHOICES = [
  ['all', 'users.adminAll'],
  ['yes', 'users.adminYes'],
  ['no', 'users.adminNo'],
] as const satisfies readonly (readonly [DirectoryFilter['administrator'], string])[];

/** Chooses whether administrators, everybody else, or both are shown. */
function AdministratorFilter() {
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

/** What the list is narrowed to, each part with a way out, and a way out of all. */
function FilterChips() {
  const { t, connectionId } = useUsersContext();
  const query = useDirectory(connectionId, (directory) => directory.query);
  const names = useProfileNames(connectionId);
  const { profileIds, administrator, changedElsewhere } = query;
  useEffect(() => void learnProfiles(connectionId, profileIds), [connectionId, profileIds]);
  if (!narrows(query)) return null;
  return (
    <ul className={styles['chips']} aria-label={t('users.filterNow')}>
      {profileIds.map((id) => (
        <Chip
          key={id}
          words={names[id] ?? id}
          onRemove={() =>
            changeQuery(connectionId, { profileIds: profileIds.filter((other) => other !== id) })
          }
        />
      ))}
      {administrator !== 'all' && (
        <Chip
          words={t(administrator === 'yes' ? 'users.adminYes' : 'users.adminNo')}
          onRemove={() => changeQuery(connectionId, { administrator: 'all' })}
        />
      )}
      {changedElsewhere && (
        <Chip
          words={t('users.changedElsewhere')}
          onRemove={() => changeQuery(connectionId, { changedElsewhere: false })}
        />
      )}
      <li>
        <button
          type="button"
          className={styles['clear']}
          onClick={() => changeQuery(connectionId, NO_FILTER)}
        >
          {t('users.clearAll')}
        </button>
      </li>
    </ul>
  );
}

function Chip({ words, onRemove }: { words: string; onRemove: () => void }) {
  const { t } = useUsersContext();
  return (
    <li className={styles['chip']}>
      <span className="overflow-hidden ellipsis nowrap">{words}</span>
      <button type="button" aria-label={t('users.removeFilter', { filter: words })} onClick={onRemove}>
        <IconX size={12} stroke={2} aria-hidden="true" />
      </button>
    </li>
  );
}

/** How many people a refresh found changed elsewhere, with the way to them and the way to have seen enough. */
function ElsewhereChip() {
  const { t, connectionId } = useUsersContext();
  const formats = useFormats();
  const people = useDirectory(connectionId, ({ cache }) => cache.whole?.changedElsewhere ?? 0);
  const shown = useDirectory(connectionId, ({ query }) => query.changedElsewhere);
  if (people === 0) return null;
  async function forget() {
    await portero.call('directory/forget-marks', { connectionId });
    if (shown) changeQuery(connectionId, { changedElsewhere: false });
  }
  return (
    <span className={styles['elsewhere']}>
      <span className={styles['dot']} aria-hidden="true" />
      <span>{t('users.elsewhere', { count: people, people: formats.count(people) })}</span>
      {!shown && (
        <button type="button" onClick={() => changeQuery(connectionId, { changedElsewhere: true })}>
          {t('users.elsewhereShow')}
        </button>
      )}
      <button type="button" onClick={() => void forget()}>
        {t('users.elsewhereDismiss')}
      </button>
    </span>
  );
}
