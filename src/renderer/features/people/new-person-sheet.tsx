import { Button, NativeSelect, Switch, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Switch.layer.css';
import type { PorteroError } from '#contract/errors';
import type { Person } from '#contract/directory';
import type { SignedInProps } from '../../state/sessions';
import { ErrorNotice } from '../../components/error-notice';
import { portero } from '../../bridge/bridge';
import { errorWords } from '../../i18n/error-words';
import { Notice } from '../../components/notice';
import { Sheet } from '../../components/sheet';
import { useAnswer } from '../../bridge/use-answer';
import { NewPassword } from './new-password';
import { changeNewPerson, gapsIn, MAX_USER_NAME, NOBODY_YET, useNewPersonDraft } from './new-person-draft';
import styles from './new-person-sheet.module.css';
import { PictureField } from './picture-field';
import { withAdministrators } from './profile-choices';
import { RightsEditor } from './rights-editor';
import { goToPlace } from '../../navigation/navigation';
import { tell } from '../../components/tell';
import { words } from '../../i18n/i18n';

interface NewPersonSheetProps extends SignedInProps {
  onClose: () => void;
}

/** Somebody new. What was filled in is kept when the sheet is closed, all but the password and the picture. */
export function NewPersonSheet({ connection, session, onClose }: NewPersonSheetProps) {
  const { t } = useTranslation();
  const { id: connectionId, capabilities } = connection;
  const frame = useRef<HTMLFormElement>(null);
  const draft = useNewPersonDraft(connectionId);
  const [password, setPassword] = useState('');
  const [picture, setPicture] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<PorteroError | null>(null);
  const asking = capabilities.profiles ? { connectionId } : null;
  const profiles = useAnswer('profiles/list', asking, session.phase === 'signed-in');
  const known = profiles.result?.ok ? profiles.result.value : [];
  const gaps = checked ? gapsIn(draft, password, capabilities) : [];
  const administrator = known.find(({ id }) => id === draft.profileId)?.administrator === true;
  const change = (part: Partial<typeof draft>): void => {
    setError(null);
    changeNewPerson(connectionId, part);
  };

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setChecked(true);
    const [gap] = gapsIn(draft, password, capabilities);
    if (gap !== undefined) {
      frame.current?.querySelector<HTMLElement>(`[data-gap="${gap}"]`)?.focus();
      return;
    }
    setBusy(true);
    setError(null);
    const { userName, profileId, active, rights } = draft;
    const answer = await portero.call('people/create', {
      connectionId,
      userName: userName.trim(),
      password,
      profileId,
      active,
      ...(picture !== null && { image: picture }),
      ...(capabilities.accessRights && { accessRights: [...rights] }),
    });
    setBusy(false);
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    changeNewPerson(connectionId, NOBODY_YET);
    tellCreated(connectionId, answer.value, password);
    onClose();
  }
  // Escape also reaches the sheet below, while one is asked to sign in again above it.
  const leave = (): void => (session.phase === 'reauthenticating' ? undefined : onClose());

  return (
    <Sheet title={t('people.newTitle')} size={520} onClose={leave}>
      <form ref={frame} className="flex column gap-16" onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          label={t('users.userName')}
          value={draft.userName}
          onChange={(event) => change({ userName: event.currentTarget.value })}
          error={gaps.includes('userName') && t('people.userNameMissing')}
          maxLength={MAX_USER_NAME}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          data-gap="userName"
        />
        {capabilities.profiles && (
          <NativeSelect
            label={t('people.profile')}
            value={draft.profileId}
            onChange={(event) => change({ profileId: event.currentTarget.value })}
            error={gaps.includes('profile') && t('people.chooseProfile')}
            description={
              profiles.result?.ok === false && errorWords(t, profiles.result.error, connection.local)
            }
            data={[
              { value: '', label: t('people.chooseProfile') },
              ...withAdministrators(known, t('people.administratorMark')),
            ]}
            rightSection={<IconChevronDown size={16} stroke={1.8} aria-hidden="true" />}
            data-gap="profile"
          />
        )}
        {administrator && <Notice tone="warm">{t('people.becomesAdministrator')}</Notice>}
        <NewPassword
          ref={(input) => input?.setAttribute('data-gap', 'password')}
          value={password}
          onChange={(value) => {
            setError(null);
            setPassword(value);
          }}
          policy={capabilities.passwordPolicy}
          error={gaps.includes('password') ? t('people.passwordMissing') : null}
          disabled={busy}
        />
        {capabilities.switching && (
          <Switch
            size="sm"
            withThumbIndicator={false}
            label={t('people.activeAtOnce')}
            checked={draft.active}
            onChange={(event) => change({ active: event.currentTarget.checked })}
          />
        )}
        {capabilities.accessRights && (
          <fieldset className={styles['group']}>
            <legend>{t('rights.column')}</legend>
            <RightsEditor
              areas={capabilities.rightAreas}
              rights={draft.rights}
              before={null}
              disabled={busy}
              onChange={(right) =>
                change({ rights: [...draft.rights.filter(({ area }) => area !== right.area), right] })
              }
            />
          </fieldset>
        )}
        {capabilities.images && (
          <fieldset className={styles['group']}>
            <legend>{t('people.pictureOptional')}</legend>
            <PictureField
              userName={draft.userName}
              present={null}
              chosen={picture}
              onChoose={setPicture}
              disabled={busy}
            />
          </fieldset>
        )}
        <ErrorNotice error={error} title={t('people.notCreated')} local={connection.local} />
        <div className={styles['buttons']}>
          <Button
            variant="subtle"
            color="gray"
            onClick={() => {
              changeNewPerson(connectionId, NOBODY_YET);
              onClose();
            }}
          >
            {t('people.discard')}
          </Button>
          <Button variant="filled" type="submit" loading={busy}>
            {t('people.create')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

/** Says that somebody was created, and gives their password to pass on as long as the notice is there; it is kept nowhere. */
function tellCreated(connectionId: string, person: Person, password: string): void {
  const { t } = words;
  const open = (): void => {
    void goToPlace({ connectionId, section: 'users', personId: person.id });
  };
  tell({
    id: `created ${connectionId} ${person.id}`,
    title: t('people.created', { userName: person.userName }),
    text: t('people.createdText'),
    // With it goes the last way to the password: only the person says when.
    stays: true,
    actions: [
      {
        label: t('people.copyPassword'),
        closes: false,
        run: () => void portero.call('clipboard/copy', { text: password }),
      },
      { label: t('people.open'), closes: false, run: open },
    ],
  });
}
