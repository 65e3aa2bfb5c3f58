import { ActionIcon, Switch } from '@mantine/core';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Switch.layer.css';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { PersonRow } from '#contract/directory';
import type { SignedInProps } from '../../state/sessions';
import { portero } from '../../bridge/bridge';
import { may } from '../../state/permissions';
import { useDirectory } from '../../directory/directory-store';
import { switchPerson } from '../changes/switch-person';
import { DeletePart } from './delete-part';
import { DeletionNotice } from './deletion-notices';
import styles from './person-drawer.module.css';
import { PersonEditor } from './person-editor';
import { PersonHistory } from './person-history';
import { ProfileRights } from './profile-rights';

interface PersonDetailsProps extends SignedInProps {
  person: PersonRow;
  picture: string | null;
  /** The picture may be another one by now. */
  onPicture: () => void;
}

/** Everything about one person: what they are, what can be changed, what they may do, and what was done to them. */
export function PersonDetails({ connection, session, person, picture, onPicture }: PersonDetailsProps) {
  const { t } = useTranslation();
  const { capabilities } = connection;
  const mayEdit = may(session.view, 'people', 'edit');
  const editable = capabilities.changing && (capabilities.profiles || capabilities.accessRights);
  return (
    <>
      {person.deletedAt !== null && (
        <DeletionNotice connectionId={connection.id} personId={person.id} deletedAt={person.deletedAt} />
      )}
      <dl className={styles['facts']}>
        <div>
          <dt>{t('people.id')}</dt>
          <dd>
            <span className={styles['id']}>{person.id}</span>
            <CopyButton text={person.id} />
          </dd>
        </div>
        {person.active !== null && (
          <div>
            <dt>{t('people.state')}</dt>
            <dd>
              <ActiveSwitch connection={connection} person={person} disabled={!mayEdit} />
            </dd>
          </div>
        )}
        {person.administrator !== null && (
          <div>
            <dt>{t('people.administrator')}</dt>
            <dd>{t(person.administrator ? 'claims.yes' : 'claims.no')}</dd>
          </div>
        )}
      </dl>
      <Part title={t('people.change')}>
        {editable ? (
          <PersonEditor
            connection={connection}
            session={session}
            person={person}
            picture={picture}
            barred={mayEdit ? null : t('people.mayNotEdit')}
            onSaved={onPicture}
          />
        ) : (
          <p className="break-anywhere ink-2 text-13 leading-20">{t('people.cannotEdit')}</p>
        )}
      </Part>
      {capabilities.profiles && (
        <Part title={t('people.permissions')}>
          <ProfileRights connection={connection} session={session} person={person} />
        </Part>
      )}
      <Part title={t('people.history')}>
        <PersonHistory connection={connection} personId={person.id} />
      </Part>
      <Part title={t('people.delete')}>
        <DeletePart connection={connection} session={session} person={person} />
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="flex column gap-8 min-w-0" aria-labelledby={id}>
      <h3 id={id} className="text-13 leading-20 font-650 m-0">
        {title}
      </h3>
      {children}
    </section>
  );
}

/** Switches the person, as in the list: shown at once, told by a notice, to be undone. */
function ActiveSwitch({
  connection,
  person,
  disabled,
}: {
  connection: Connection;
  person: PersonRow;
  disabled: boolean;
}) {
  const { t } = useTranslation();
  const wanted = useDirectory(connection.id, (directory) => directory.switching[person.id]);
  const active = wanted ?? person.active ?? false;
  return (
    <Switch
      size="sm"
      className={styles['active'] ?? ''}
      withThumbIndicator={false}
      checked={active}
      disabled={disabled || !connection.capabilities.switching}
      label={t(active ? 'people.on' : 'people.off')}
      aria-busy={wanted !== undefined || person.pending}
      onChange={(event) =>
        void switchPerson({
          connectionId: connection.id,
          personId: person.id,
          userName: person.userName,
          seen: person,
          active: event.currentTarget.checked,
        })
      }
    />
  );
}

function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  async function copy(): Promise<void> {
    const answer = await portero.call('clipboard/copy', { text });
    setCopied(answer.ok);
  }
  return (
    <>
      <ActionIcon
        size={24}
        aria-label={t('people.copyId')}
        title={t('people.copyId')}
        onBlur={() => setCopied(false)}
        onClick={() => void copy()}
      >
        {copied ? (
          <IconCheck size={14} stroke={2} aria-hidden="true" />
        ) : (
          <IconCopy size={14} stroke={1.8} aria-hidden="true" />
        )}
      </ActionIcon>
      <output className="visually-hidden">{copied ? t('people.copied') : ''}</output>
    </>
  );
}
