import { SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.layer.css';
import '@mantine/core/styles/SegmentedControl.layer.css';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { OpenSession } from '../../app/screen-choice';
import { useReady } from '../../components/use-ready';
import { OperationsList } from '../bulk/operations-list';
import { JournalEntries } from './journal-entries';
import { JournalExport } from './journal-export';
import styles from './journal-screen.module.css';
import { JournalToolbar } from './journal-toolbar';
import { changeJournalView, journalFilter, useJournalView, type JournalView } from './journal-view';

interface JournalScreenProps {
  connection: Connection;
  session: OpenSession;
}

/** What was changed from this computer: entry by entry, or operation by operation. */
export function JournalScreen({ connection, session }: JournalScreenProps) {
  const { t } = useTranslation();
  useReady('journal');
  const view = useJournalView(connection.id);
  const { switching, creating } = connection.capabilities;
  const filter = useMemo(() => journalFilter(connection.id, view), [connection.id, view]);
  const operations = (switching || creating) && view.tab === 'operations';
  return (
    <div className={styles['screen']}>
      <div className={styles['head']}>
        <div className={styles['about']}>
          <h1 tabIndex={-1} className={styles['title']}>
            {t('journal.title')}
          </h1>
          <p className={styles['lead']}>{t('journal.lead')}</p>
        </div>
        {(switching || creating) && (
          <SegmentedControl<JournalView['tab']>
            size="sm"
            aria-label={t('journal.tabs')}
            value={view.tab}
            onChange={(tab) => changeJournalView(connection.id, { tab })}
            data={[
              { value: 'entries', label: t('journal.entries') },
              { value: 'operations', label: t('journal.operations') },
            ]}
          />
        )}
        {!operations && <JournalExport filter={filter} />}
      </div>
      {operations ? (
        <div className={styles['operations']}>
          <OperationsList connection={connection} session={session} />
        </div>
      ) : (
        <>
          <JournalToolbar connection={connection} view={view} />
          <JournalEntries connection={connection} session={session} filter={filter} view={view} />
        </>
      )}
    </div>
  );
}
