import { Button, Checkbox, TextInput } from '@mantine/core';
import '../../components/checkbox-styles';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PorteroError } from '#contract/errors';
import type { Profile } from '#contract/profiles';
import type { SignedInProps } from '../../state/sessions';
import { portero } from '../../bridge/bridge';
import { errorWords } from '../../i18n/error-words';
import { Notice } from '../../components/notice';
import { Sheet } from '../../components/sheet';
import { tellChangedProfile } from './changed-profile';

/** Longer names are not taken (WC-86). */
const MAX_NAME = 80;

interface ProfileSheetProps extends SignedInProps {
  /** The profile to change; without one a new one is made. */
  editing?: Profile;
  onClose: () => void;
  onSaved?: (profile: Profile) => void;
}

/** Makes a profile, or changes its name and whether it makes administrators. */
export function ProfileSheet({ connection, session, editing, onClose, onSaved }: ProfileSheetProps) {
  const { t } = useTranslation();
  const { id: connectionId } = connection;
  const input = useRef<HTMLInputElement>(null);
  /** As it was when it was decided. */
  const [seen, setSeen] = useState(editing);
  const [name, setName] = useState(editing?.name ?? '');
  const [administrator, setAdministrator] = useState(editing?.administrator ?? false);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<PorteroError | null>(null);
  const [theirs, setTheirs] = useState<Profile | null>(null);

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setChecked(true);
    if (busy) return;
    if (name.trim() === '') {
      input.current?.focus();
      return;
    }
    setBusy(true);
    setError(null);
    const draft = { connectionId, name: name.trim(), administrator };
    const answer = seen
      ? await portero.call('profiles/update', { ...draft, profileId: seen.id, seen })
      : await portero.call('profiles/create', draft);
    if (answer.ok) {
      if (seen) tellChangedProfile(connectionId, seen, answer.value);
      onSaved?.(answer.value);
      onClose();
      return;
    }
    if (answer.error.code === 'conflict' && seen) setTheirs(await asItIs(connectionId, seen.id));
    setError(answer.error);
    setBusy(false);
  }
  // Escape also reaches the sheet below, while one is asked to sign in again above it.
  const leave = (): void => (session.phase === 'reauthenticating' ? undefined : onClose());

  return (
    <Sheet title={t(editing ? 'profiles.editTitle' : 'profiles.newTitle')} size={440} onClose={leave}>
      <form className="flex column gap-16" onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          ref={input}
          label={t('profiles.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={checked && name.trim() === '' && t('profiles.nameMissing')}
          maxLength={MAX_NAME}
          autoComplete="off"
          data-autofocus
        />
        <Checkbox
          size="sm"
          label={t('profiles.administratorAccess')}
          checked={administrator}
          onChange={(event) => setAdministrator(event.currentTarget.checked)}
        />
        {administrator && !editing?.administrator && (
          <Notice tone="warm">{t('profiles.administratorWarning')}</Notice>
        )}
        {editing?.administrator && !administrator && (
          <Notice tone="warm">{t('profiles.noAdministratorWarning')}</Notice>
        )}
        {theirs && (
          <Notice
            tone="warm"
            role="alert"
            title={t('profiles.changedMeanwhile')}
            actions={
              <>
                <Button size="xs" onClick={onClose}>
                  {t('people.keepCurrent')}
                </Button>
                <Button
                  size="xs"
                  onClick={() => {
                    setSeen(theirs);
                    setTheirs(null);
                    setError(null);
                  }}
                >
                  {t('people.applyMine')}
                </Button>
              </>
            }
          >
            {t(theirs.administrator ? 'profiles.isNowAdministrator' : 'profiles.isNow', {
              name: theirs.name,
            })}
          </Notice>
        )}
        {error && !theirs && (
          <Notice tone="danger" role="alert" title={t('people.notSaved')}>
            {error.code === 'self-guard' || error.code === 'last-administrator-guard'
              ? t('profiles.lastWayBack')
              : errorWords(t, error, connection.local)}
          </Notice>
        )}
        <div className="flex wrap justify-end gap-8">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="filled" type="submit" loading={busy} disabled={theirs !== null}>
            {t(editing ? 'people.save' : 'people.create')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

async function asItIs(connectionId: string, profileId: string): Promise<Profile | null> {
  const answer = await portero.call('profiles/list', { connectionId });
  return (answer.ok && answer.value.find(({ id }) => id === profileId)) || null;
}
