import { Button } from '@mantine/core';
import { IconPencil, IconTrash, IconUsers } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '#contract/profiles';
import type { SignedInProps } from '../../state/sessions';
import { useFormats } from '../../i18n/use-formats';
import { may } from '../../state/permissions';
import { DeleteProfile } from './delete-profile';
import { showPeopleOf } from './people-of-profile';
import { PermissionPanel } from './permission-panel';
import { ProfileSheet } from './profile-sheet';
import styles from './profiles-screen.module.css';

interface ProfilePanelProps extends SignedInProps {
  profile: Profile;
  /** How many people have it; null until that is known. */
  count: number | null;
}

/** One profile: its name, who has it, what it may do. */
export function ProfilePanel({ connection, session, profile, count }: ProfilePanelProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const heading = useId();
  const [editing, setEditing] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const mayEdit = may(session.view, 'profiles', 'edit');
  const mayDelete = may(session.view, 'profiles', 'delete');
  const barred = [!mayEdit && t('profiles.mayNotEdit'), !mayDelete && t('profiles.mayNotDelete')].filter(
    (words) => words !== false,
  );
  return (
    <section className={styles['panel']} aria-labelledby={heading}>
      <div className="flex wrap items-center gap-8">
        <div className={styles['words']}>
          <h2 id={heading} className={styles['panelTitle']}>
            {profile.name}
          </h2>
          <p className="ink-2 text-13 leading-20">
            {profile.administrator && `${t('people.administrator')} · `}
            {t('profiles.number', { id: profile.id })}
          </p>
        </div>
        <Button
          size="xs"
          leftSection={<IconUsers size={14} stroke={1.8} aria-hidden="true" />}
          onClick={() => showPeopleOf(connection.id, profile.id)}
        >
          {count === null
            ? t('profiles.showPeople')
            : t('profiles.showCount', { count, people: formats.count(count) })}
        </Button>
        <Button
          size="xs"
          disabled={!mayEdit}
          leftSection={<IconPencil size={14} stroke={1.8} aria-hidden="true" />}
          onClick={() => setEditing(true)}
        >
          {t('profiles.edit')}
        </Button>
        <Button
          size="xs"
          {...(mayDelete && { c: 'var(--p-danger)' })}
          disabled={!mayDelete}
          leftSection={<IconTrash size={14} stroke={1.8} aria-hidden="true" />}
          onClick={() => setDeleting(true)}
        >
          {t('profiles.delete')}
        </Button>
      </div>
      {barred.length > 0 && <p className="ink-2 text-13 leading-20">{barred.join(' ')}</p>}
      {deleting && (
        <DeleteProfile
          connection={connection}
          profile={profile}
          count={count}
          onClose={() => setDeleting(false)}
        />
      )}
      <PermissionPanel connection={connection} session={session} profile={profile} />
      {editing && (
        <ProfileSheet
          connection={connection}
          session={session}
          editing={profile}
          onClose={() => setEditing(false)}
        />
      )}
    </section>
  );
}
