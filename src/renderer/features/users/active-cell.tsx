import { Switch } from '@mantine/core';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Switch.layer.css';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '#contract/directory';
import { useDirectory } from './directory-store';
import { switchPerson } from './switch-person';
import { useUsersContext } from './users-context';
import styles from './users-grid.module.css';

/** The switch of one person. It moves at once; what becomes of it is told by a notice. */
export function ActiveCell({ person }: { person: PersonRow }) {
  const { t } = useTranslation();
  const { connectionId, switchingBarred } = useUsersContext();
  const thrown = useDirectory(connectionId, (directory) => directory.thrown[person.id]);
  const active = thrown ?? person.active ?? false;
  const pending = thrown !== undefined || person.pending;
  return (
    <>
      <Switch
        size="sm"
        classNames={{ track: styles['track'] ?? '', input: styles['switch'] ?? '' }}
        checked={active}
        disabled={switchingBarred !== null}
        aria-label={t('users.switchOf', { userName: person.userName })}
        aria-busy={pending}
        tabIndex={-1}
        wrapperProps={switchingBarred === null ? {} : { title: switchingBarred }}
        onChange={(event) => {
          const wanted = event.currentTarget.checked;
          void switchPerson({ connectionId, personId: person.id, userName: person.userName, active: wanted });
        }}
      />
      <span className={styles['state']} data-active={active} aria-hidden="true">
        {pending ? t('users.sending') : t(active ? 'users.on' : 'users.off')}
      </span>
    </>
  );
}
