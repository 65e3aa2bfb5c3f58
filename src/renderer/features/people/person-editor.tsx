import { Button, NativeSelect } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#contract/directory';
import type { PorteroError } from '#contract/errors';
import type { Profile } from '#contract/profiles';
import type { SignedInProps } from '../../state/sessions';
import { portero } from '../../bridge/bridge';
import { errorWords } from '../../i18n/error-words';
import { Notice } from '../../components/notice';
import { useAnswer } from '../../bridge/use-answer';
import { keepDraft, useDraft } from './drafts-store';
import { EditConflict } from './edit-conflict';
import styles from './person-editor.module.css';
import {
  changeOf,
  changes,
  NO_CHANGE,
  onTopOf,
  seenIn,
  withPicture,
  withProfile,
  withRight,
  type PersonDraft,
} from './person-draft';
import { PictureField } from './picture-field';
import { RightsEditor } from './rights-editor';
import { withAdministrators } from './profile-choices';

interface PersonEditorProps extends SignedInProps {
  person: Person;
  picture: string | null;
  /** Why nothing can be changed here, in a sentence; null where it can. */
  barred: string | null;
  /** It was saved: the picture may be another one. */
  onSaved: () => void;
}

/** Changes what can be changed about somebody. Nothing is sent before "Save"; until then it waits, also when closed. */
export function PersonEditor({ connection, session, person, picture, barred, onSaved }: PersonEditorProps) {
  const { t } = useTranslation();
  const { capabilities, id: connectionId } = connection;
  const draft = useDraft(connectionId, person.id);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<PorteroError | null>(null);
  const [theirs, setTheirs] = useState<Person | null>(null);
  const asking = capabilities.profiles ? { connectionId } : null;
  const profiles = useAnswer('profiles/list', asking, session.phase === 'signed-in');
  const known = profiles.result?.ok ? profiles.result.value : [];
  const disabled = barred !== null || saving;

  function change(next: PersonDraft): void {
    setError(null);
    keepDraft(connectionId, person.id, next);
  }
  function discard(): void {
    setTheirs(null);
    change(NO_CHANGE);
  }
  async function save(wanted: PersonDraft, now: Person): Promise<void> {
    setSaving(true);
    setError(null);
    const request = {
      connectionId,
      personId: person.id,
      seen: seenIn(wanted, now),
      change: changeOf(wanted),
    };
    const answer = await portero.call('people/update', request);
    if (answer.ok) {
      keepDraft(connectionId, person.id, NO_CHANGE);
      setTheirs(null);
      onSaved();
    } else if (answer.error.code === 'conflict') {
      const fresh = await portero.call('directory/person', { connectionId, personId: person.id });
      if (fresh.ok) setTheirs(fresh.value);
      else setError(answer.error);
    } else {
      setError(answer.error);
    }
    setSaving(false);
  }
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (changes(draft) && !saving) void save(draft, person);
  }

  return (
    <form className="flex column gap-16" onSubmit={submit}>
      {capabilities.profiles && (
        <NativeSelect
          label={t('people.profile')}
          className={styles['field'] ?? ''}
          data-changed={draft.profile !== undefined}
          disabled={disabled || known.length === 0}
          value={draft.profile?.to ?? person.profileId}
          onChange={(event) => change(withProfile(draft, person, event.currentTarget.value))}
          data={choices(known, person, t('people.administratorMark'))}
          description={
            profiles.result?.ok === false ? errorWords(t, profiles.result.error, connection.local) : null
          }
          rightSection={<IconChevronDown size={16} stroke={1.8} aria-hidden="true" />}
        />
      )}
      {known.find(({ id }) => id === draft.profile?.to)?.administrator && (
        <Notice tone="warm">{t('people.becomesAdministrator')}</Notice>
      )}
      {capabilities.images && (
        <Labelled title={t('people.picture')}>
          <PictureField
            userName={person.userName}
            present={picture}
            chosen={draft.image ?? null}
            onChoose={(image) => change(withPicture(draft, image))}
            disabled={disabled}
          />
        </Labelled>
      )}
      {capabilities.accessRights && (
        <Labelled title={t('rights.column')}>
          <RightsEditor
            areas={capabilities.rightAreas}
            rights={draft.rights?.to ?? person.accessRights ?? []}
            before={person.accessRights ?? []}
            onChange={(right) => change(withRight(draft, person, right))}
            disabled={disabled}
          />
        </Labelled>
      )}
      {barred !== null && <p className="ink-2 text-13 leading-20">{barred}</p>}
      {theirs && (
        <EditConflict
          draft={draft}
          now={theirs}
          profileName={(id) => known.find((profile) => profile.id === id)?.name ?? id}
          saving={saving}
          onTheirs={discard}
          onMine={() => {
            const wanted = onTopOf(draft, theirs);
            keepDraft(connectionId, person.id, wanted);
            if (changes(wanted)) void save(wanted, theirs);
            else setTheirs(null);
          }}
        />
      )}
      {error && (
        <Notice tone="danger" role="alert" title={t('people.notSaved')}>
          {notSavedWords(t, error, connection.local)}
        </Notice>
      )}
      {changes(draft) && !theirs && (
        <div className={styles['bar']}>
          <output className="grow text-13 font-500">{t('people.unsaved')}</output>
          <Button size="xs" disabled={saving} onClick={discard}>
            {t('people.discard')}
          </Button>
          <Button variant="filled" type="submit" size="xs" loading={saving} disabled={barred !== null}>
            {t('people.save')}
          </Button>
        </div>
      )}
    </form>
  );
}

/** What these mean for somebody's details in particular; the rest means the same everywhere. */
function notSavedWords(t: TFunction, error: PorteroError, local: boolean): string {
  if (error.code === 'not-found') return t('people.goneText');
  if (error.code === 'self-guard') return t('people.selfEdit');
  if (error.code === 'last-administrator-guard') return t('people.lastEdit');
  return errorWords(t, error, local);
}

/** The profiles to choose from; the person's own also where the system does not list it. */
function choices(
  profiles: readonly Profile[],
  person: Person,
  mark: string,
): { value: string; label: string }[] {
  const listed = withAdministrators(profiles, mark);
  if (listed.some(({ value }) => value === person.profileId)) return listed;
  return [{ value: person.profileId, label: person.profileName || '—' }, ...listed];
}

function Labelled({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles['labelled']}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
