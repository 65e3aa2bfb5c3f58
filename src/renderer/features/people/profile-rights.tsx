import { useTranslation } from 'react-i18next';
import type { Person } from '#contract/directory';
import type { SignedInProps } from '../../state/sessions';
import { errorWords } from '../../i18n/error-words';
import { useAnswer } from '../../bridge/use-answer';
import { PermissionRows } from '../session/permission-rows';

interface ProfileRightsProps extends SignedInProps {
  person: Person;
}

/** What somebody may do, which is what their profile may do: to look at. It counts from their next sign-in (WC-39). */
export function ProfileRights({ connection, session, person }: ProfileRightsProps) {
  const { t } = useTranslation();
  const request = { connectionId: connection.id, profileId: person.profileId };
  const { result } = useAnswer(
    'profiles/permissions',
    person.profileId === '' ? null : request,
    session.phase === 'signed-in',
  );
  if (person.profileId === '')
    return <p className="break-anywhere ink-2 text-13 leading-20">{t('people.noProfile')}</p>;
  if (result === null)
    return <p className="break-anywhere ink-2 text-13 leading-20">{t('common.loading')}</p>;
  if (!result.ok)
    return (
      <p className="break-anywhere ink-2 text-13 leading-20">
        {errorWords(t, result.error, connection.local)}
      </p>
    );
  const { profile, modules, permissions } = result.value;
  const rows = permissions
    .filter(({ actions }) => actions.length > 0)
    .map(({ moduleId, actions }) => ({
      module: modules.find(({ id }) => id === moduleId)?.name ?? t('people.goneModule', { id: moduleId }),
      actions: new Set(actions),
    }));
  return (
    <>
      {profile.administrator && (
        <p className="break-anywhere ink-2 text-13 leading-20">{t('people.allPermissions')}</p>
      )}
      {!profile.administrator && rows.length === 0 && (
        <p className="break-anywhere ink-2 text-13 leading-20">{t('people.noPermissions')}</p>
      )}
      {rows.length > 0 && !profile.administrator && (
        <PermissionRows label={t('people.permissionsOf', { profile: profile.name })} rows={rows} />
      )}
      <p className="break-anywhere ink-2 text-13 leading-20">{t('people.fromNextSignIn')}</p>
    </>
  );
}
