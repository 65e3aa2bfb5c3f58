import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { PorteroError } from '#contract/errors';
import type { Profile } from '#contract/profiles';
import { portero } from '../../bridge/bridge';
import { errorWords } from '../../i18n/error-words';
import { Notice } from '../../components/notice';
import { useReturnFocus } from '../../components/use-return-focus';
import { tellDeletedProfile } from './changed-profile';
import { showPeopleOf, somePeopleOf } from './people-of-profile';
import styles from './delete-profile.module.css';

/** How many of those who have the profile are named. */
const NAMED = 5;

interface DeleteProfileProps {
  connection: Connection;
  profile: Profile;
  /** How many people have it as far as the list knows; null where it does not. */
  count: number | null;
  onClose: () => void;
}

/**
 * Asks, in the place of the profile, whether it is to go; where people have it, says who they are instead of trying. The
 * list may be old, so the system can be asked all the same: it refuses by itself (WC-87).
 */
export function DeleteProfile({ connection, profile, count, onClose }: DeleteProfileProps) {
  const { t } = useTranslation();
  const { id: connectionId } = connection;
  const keep = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<PorteroError | null>(null);
  const [users, setUsers] = useState<{ names: string[]; count: number } | null>(null);
  const looks = (count ?? 0) > 0 || error?.code === 'rejected';
  const inUse = (count ?? 0) > 0 || (looks && users !== null && users.count > 0);
  useReturnFocus();
  useEffect(() => keep.current?.focus(), []);
  useEffect(() => {
    let wanted = true;
    async function look(): Promise<void> {
      const found = await somePeopleOf(connectionId, profile.id, NAMED);
      if (wanted) setUsers(found);
    }
    if (looks) void look();
    return () => {
      wanted = false;
    };
  }, [connectionId, profile.id, looks]);

  async function remove(): Promise<void> {
    setBusy(true);
    const before = await portero.call('profiles/permissions', { connectionId, profileId: profile.id });
    const answer = await portero.call('profiles/delete', { connectionId, profileId: profile.id });
    setBusy(false);
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    tellDeletedProfile(connectionId, profile, before.ok ? before.value.permissions : null);
    onClose();
  }
  const who = users && users.count > 0 && (
    <p>
      {t('profiles.usedBy', { count: users.count, names: users.names.join(', ') })}
      {users.count > users.names.length &&
        ` ${t('profiles.andMore', { count: users.count - users.names.length })}`}
    </p>
  );
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <section aria-label={t('profiles.delete')}>
      <Notice
        tone={inUse ? 'warm' : 'danger'}
        title={t(inUse ? 'profiles.inUse' : 'profiles.deleteAsk', { profile: profile.name })}
      >
        {inUse ? who : <p>{t('profiles.deleteText')}</p>}
        {error && (
          <p role="alert">
            {error.code === 'self-guard' || error.code === 'last-administrator-guard'
              ? t('profiles.lastWayBack')
              : errorWords(t, error, connection.local)}
          </p>
        )}
        <div className={styles['buttons']}>
          {inUse && (
            <Button
              variant="default"
              size="xs"
              onKeyDown={leave}
              onClick={() => showPeopleOf(connectionId, profile.id)}
            >
              {t('profiles.showPeople')}
            </Button>
          )}
          <Button ref={keep} variant="default" size="xs" onClick={onClose} onKeyDown={leave}>
            {t('people.keep')}
          </Button>
          <Button
            variant="default"
            c="var(--p-danger)"
            size="xs"
            loading={busy}
            onKeyDown={leave}
            onClick={() => void remove()}
          >
            {t(inUse ? 'profiles.deleteAnyway' : 'profiles.deleteYes')}
          </Button>
        </div>
      </Notice>
    </section>
  );
}
