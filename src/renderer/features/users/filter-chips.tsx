import { IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { changeQuery } from '../../navigation/navigation';
import { useDirectory } from '../../directory/directory-store';
import styles from './filter-bar.module.css';
import { narrows, NO_FILTER } from '../../navigation/list-query';
import { learnProfiles, useProfileNames } from './profile-names';
import { useUsersContext } from './users-context';

/** What the list is narrowed to, each part with a way out, and a way out of all. */
export function FilterChips() {
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
      <span className={styles['chipName']}>{words}</span>
      <button type="button" aria-label={t('users.removeFilter', { filter: words })} onClick={onRemove}>
        <IconX size={12} stroke={2} aria-hidden="true" />
      </button>
    </li>
  );
}
