import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '#contract/directory';
import type { PorteroError } from '#contract/errors';
import type { SignedInProps } from '../../state/sessions';
import { portero } from '../../bridge/bridge';
import { Notice } from '../../components/notice';
import { may } from '../../state/permissions';
import { deletionErrorWords, tellScheduled } from './deletion-notices';
import styles from './person-drawer.module.css';

interface DeletePartProps extends SignedInProps {
  person: PersonRow;
}

/** Deletes somebody, in a while: no question before, but ten seconds to take it back. */
export function DeletePart({ connection, session, person }: DeletePartProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<PorteroError | null>(null);
  const barred = barredWords();

  function barredWords(): string | null {
    if (!connection.capabilities.deleting) return t('people.cannotDelete');
    if (!may(session.view, 'people', 'delete')) return t('people.mayNotDelete');
    return person.self ? t('people.selfDelete') : null;
  }
  async function schedule(): Promise<void> {
    setBusy(true);
    const answer = await portero.call('people/delete', {
      connectionId: connection.id,
      personId: person.id,
      seen: person,
    });
    setBusy(false);
    setError(answer.ok ? null : answer.error);
    if (answer.ok) tellScheduled(connection.id, answer.value);
  }
  return (
    <>
      <p className="break-anywhere ink-2 text-13 leading-20">{barred ?? t('people.deleteText')}</p>
      {barred === null && (
        <Button
          className={styles['delete'] ?? ''}
          size="xs"
          c="var(--p-danger)"
          loading={busy}
          disabled={person.deletedAt !== null}
          onClick={() => void schedule()}
        >
          {t('people.deleteNow', { userName: person.userName })}
        </Button>
      )}
      {error && (
        <Notice tone="danger" role="alert" title={t('people.notDeleted', { userName: person.userName })}>
          {deletionErrorWords(t, error, connection.local)}
        </Notice>
      )}
    </>
  );
}
