import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ProfileCount } from '#contract/directory';
import { portero } from '../../bridge/bridge';
import { errorWords } from '../../i18n/error-words';
import { useFormats } from '../../i18n/use-formats';
import { isLocal } from '../../state/connections';
import { changeQuery } from '../../navigation/navigation';
import { useDirectory } from '../../directory/directory-store';
import styles from './filter-bar.module.css';
import { folded } from '../../i18n/folded';
import { PopoverButton } from './popover-button';
import { rememberProfiles, useProfileNames } from './profile-names';
import { useUsersContext } from './users-context';

/** From so many profiles on, they can be searched. */
const MANY = 10;

/** Chooses the profiles whose people are shown, each with how many there are. */
export function ProfileFilter() {
  const { t, connectionId } = useUsersContext();
  const chosen = useDirectory(connectionId, ({ query }) => query.profileIds);
  return (
    <PopoverButton label={t('users.profile')} on={chosen.length > 0} width={300}>
      {() => <Choices chosen={chosen} />}
    </PopoverButton>
  );
}

function Choices({ chosen }: { chosen: readonly string[] }) {
  const { t, connectionId } = useUsersContext();
  const formats = useFormats();
  const [profiles, setProfiles] = useState<readonly ProfileCount[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const names = useProfileNames(connectionId);
  useEffect(() => {
    void portero.call('directory/profile-counts', { connectionId }).then((answer) => {
      if (!answer.ok) return setProblem(errorWords(t, answer.error, isLocal(connectionId)));
      rememberProfiles(connectionId, answer.value);
      return setProfiles(answer.value);
    });
  }, [connectionId, t]);
  if (problem !== null) return <p className={styles['hint']}>{problem}</p>;
  if (profiles === null) return <p className={styles['hint']}>{t('common.loading')}</p>;
  // What is chosen can be taken out also where nobody has it any more.
  const gone = chosen.filter((id) => !profiles.some(({ profileId }) => profileId === id));
  const rows = [
    ...profiles,
    ...gone.map((id) => ({ profileId: id, profileName: names[id] ?? id, people: 0, active: 0 })),
  ].filter(({ profileName }) => folded(profileName).includes(folded(search)));
  return (
    <>
      {profiles.length > MANY && (
        <TextInput
          size="xs"
          data-autofocus
          aria-label={t('users.searchProfiles')}
          placeholder={t('users.searchProfiles')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {rows.length === 0 && <p className={styles['hint']}>{t('users.noProfiles')}</p>}
      <fieldset className={styles['choices']} aria-label={t('users.profile')}>
        {rows.map(({ profileId, profileName, people }) => (
          <label key={profileId} className={styles['choice']}>
            <input
              type="checkbox"
              checked={chosen.includes(profileId)}
              onChange={(event) =>
                changeQuery(connectionId, {
                  profileIds: event.currentTarget.checked
                    ? [...chosen, profileId]
                    : chosen.filter((id) => id !== profileId),
                })
              }
            />
            <span className="grow overflow-hidden ellipsis nowrap text-13">{profileName}</span>
            <span className="ink-2 text-12 tabular">{formats.count(people)}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
