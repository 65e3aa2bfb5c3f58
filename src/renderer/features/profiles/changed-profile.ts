import type { Profile } from '#contract/profiles';
import { portero } from '../../bridge/bridge';
import { errorWords } from '../../i18n/error-words';
import { tell } from '../../components/tell';
import { words } from '../../i18n/i18n';
import { isLocal } from '../../state/connections';

/** Says that a profile was changed, and offers to change it back. */
export function tellChangedProfile(connectionId: string, before: Profile, after: Profile): void {
  const { t } = words;
  tell({
    id: `profile ${connectionId} ${after.id}`,
    title: t('profiles.changed', { profile: after.name }),
    actions: [
      { label: t('switching.undo'), closes: true, run: () => void changeBack(connectionId, before, after) },
    ],
  });
}

async function changeBack(connectionId: string, before: Profile, after: Profile): Promise<void> {
  const { t } = words;
  const { id, name, administrator } = before;
  const answer = await portero.call('profiles/update', {
    connectionId,
    profileId: id,
    seen: after,
    name,
    administrator,
  });
  tell({
    id: `profile ${connectionId} ${id}`,
    title: t(answer.ok ? 'profiles.changedBack' : 'profiles.notChangedBack', { profile: name }),
    failed: !answer.ok,
    ...(!answer.ok && { text: errorWords(t, answer.error, isLocal(connectionId)) }),
  });
}
