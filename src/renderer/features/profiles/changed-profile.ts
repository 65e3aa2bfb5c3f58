import type { Profile, ModulePermissions } from '#contract/profiles';
import { portero } from '../../bridge/bridge';
import { errorWords } from '../../i18n/error-words';
import { tell } from '../../components/tell';
import { words } from '../../i18n/i18n';
import { isLocal } from '../../state/connections';
import { showProfile } from './matrix-drafts';

/** Says that a profile was changed, and offers to change it back. */
export function tellChangedProfile(connectionId: string, before: Profile, after: Profile): void {
  const { t } = words;
  tell({
    id: `profile ${connectionId} ${after.id}`,
    title: t('profiles.renamed', { profile: after.name }),
    actions: [
      { label: t('activation.undo'), closes: true, run: () => void changeBack(connectionId, before, after) },
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
    title: t(answer.ok ? 'profiles.renamedBack' : 'profiles.notRenamedBack', { profile: name }),
    failed: !answer.ok,
    ...(!answer.ok && { text: errorWords(t, answer.error, isLocal(connectionId)) }),
  });
}

/**
 * Says that a profile is gone, and offers to make it again with what it might do. That is another profile of the same
 * name, and the notice says so. `permissions`: null where they could not be read; then it cannot be made again.
 */
export function tellDeletedProfile(
  connectionId: string,
  profile: Profile,
  permissions: readonly ModulePermissions[] | null,
): void {
  const { t } = words;
  tell({
    id: noticeId(connectionId, profile),
    title: t('profiles.deleted', { profile: profile.name }),
    ...(permissions && {
      text: t('profiles.deletedText'),
      actions: [
        {
          label: t('profiles.recreate'),
          closes: true,
          run: () => void makeAgain(connectionId, profile, permissions),
        },
      ],
    }),
  });
}

async function makeAgain(
  connectionId: string,
  profile: Profile,
  permissions: readonly ModulePermissions[],
): Promise<void> {
  const { t } = words;
  const { name, administrator } = profile;
  const made = await portero.call('profiles/create', { connectionId, name, administrator });
  let error = made.ok ? null : made.error;
  if (made.ok) {
    showProfile(connectionId, made.value.id);
    const wanted = permissions.filter(({ actions }) => actions.length > 0);
    if (wanted.length > 0) {
      const saved = await portero.call('profiles/save-permissions', {
        connectionId,
        profileId: made.value.id,
        seen: [],
        permissions: wanted,
      });
      error = saved.ok ? null : saved.error;
    }
  }
  tell({
    id: noticeId(connectionId, profile),
    title: t(
      error === null ? 'profiles.recreated' : made.ok ? 'profiles.recreatedInPart' : 'profiles.notRecreated',
      {
        profile: name,
      },
    ),
    failed: error !== null,
    ...(error && { text: errorWords(t, error, isLocal(connectionId)) }),
  });
}

function noticeId(connectionId: string, { id }: Profile): string {
  return `profile ${connectionId} ${id}`;
}
