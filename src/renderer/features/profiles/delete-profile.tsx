import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { PorteroError } from '#contract/errors';
import type { Profile } from '#contract/profiles';
import { portero } from '../../bridge/bridge';
import { errorWords } from '../../i18n/error-words';
import { DeleteQuestion } from '../../components/delete-question';
import { useReturnFocus } from '../../components/use-return-focus';
import { tellDeletedProfile } from './changed-profile';
import { EVERYONE } from '../../navigation/list-query';
import { useAnswer } from '../../bridge/use-answer';
import { showPeopleOf } from './people-of-profile';

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
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<PorteroError | null>(null);
  const looks = (count ?? 0) > 0 || error?.code === 'rejected';
  const request = { connectionId, ...EVERYONE, profileIds: [profile.id], offset: 0, limit: NAMED };
  const { result } = useAnswer('directory/window', looks ? request : null, true);
  const users = result?.ok ? result.value : null;
  const inUse = (count ?? 0) > 0 || (looks && users !== null && users.matching > 0);
  useReturnFocus();
  async function remove(): Promise<void> {
    setBusy(true);
    const before = await portero.call('profiles/permissions', { connectionId, profileId: profile.id });
    const answer = await portero.call('profiles/delete', {
      connectionId,
      profileId: profile.id,
      seen: profile,
    });
    setBusy(false);
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    tellDeletedProfile(connectionId, profile, before.ok ? before.value.permissions : null);
    onClose();
  }
  const who = users && users.matching > 0 && (
    <p>
      {t('profiles.usedBy', {
        count: users.matching,
        names: users.rows.map(({ userName }) => userName).join(', '),
      })}
      {users.matching > users.rows.length &&
        ` ${t('profiles.andMore', { count: users.matching - users.rows.length })}`}
    </p>
  );
  return (
    <DeleteQuestion
      label={t('profiles.delete')}
      tone={inUse ? 'warm' : 'danger'}
      title={t(inUse ? 'profiles.inUse' : 'profiles.deleteAsk', { profile: profile.name })}
      other={
        inUse
          ? { label: t('profiles.showPeople'), run: () => showPeopleOf(connectionId, profile.id) }
          : undefined
      }
      no={t('common.cancel')}
      yes={t(inUse ? 'profiles.deleteAnyway' : 'profiles.deleteYes')}
      busy={busy}
      onKeep={onClose}
      onDelete={() => void remove()}
    >
      {inUse ? who : <p>{t('profiles.deleteText')}</p>}
      {error && <p role="alert">{profileErrorWords(t, error, connection.local)}</p>}
    </DeleteQuestion>
  );
}

/** What these mean for a profile in particular; the rest means the same everywhere. */
export function profileErrorWords(t: TFunction, error: PorteroError, local: boolean): string {
  const guarded = error.code === 'self-guard' || error.code === 'last-administrator-guard';
  return guarded ? t('profiles.lastWayBack') : errorWords(t, error, local);
}
