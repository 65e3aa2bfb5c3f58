import { SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.layer.css';
import '@mantine/core/styles/SegmentedControl.layer.css';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedInProps } from '../../state/sessions';
import { useReady } from '../../components/use-ready';
import { OperationsList } from '../changes/operations-list';
import { AuditEntries } from './audit-entries';
import { AuditExport } from './audit-export';
import styles from './audit-screen.module.css';
import { AuditToolbar } from './audit-toolbar';
import { changeAuditView, auditFilter, useAuditView, type AuditView } from './audit-view';

/** What was changed from this computer: entry by entry, or operation by operation. */
export function AuditScreen({ connection, session }: SignedInProps) {
  const { t } = useTranslation();
  useReady('journal');
  const view = useAuditView(connection.id);
  const { switching, creating } = connection.capabilities;
  const filter = useMemo(() => auditFilter(connection.id, view), [connection.id, view]);
  const operations = (switching || creating) && view.tab === 'operations';
  return (
    <div className="flex column h-full">
      <div className={styles['head']}>
        <div className={styles['about']}>
          <h1 tabIndex={-1} className={styles['title']}>
            {t('audit.title')}
          </h1>
          <p className={styles['lead']}>{t('audit.lead')}</p>
        </div>
        {(switching || creating) && (
          <SegmentedControl<AuditView['tab']>
            size="sm"
            aria-label={t('audit.tabs')}
            value={view.tab}
            onChange={(tab) => changeAuditView(connection.id, { tab })}
            data={[
              { value: 'entries', label: t('audit.entries') },
              { value: 'operations', label: t('audit.operations') },
            ]}
          />
        )}
        {!operations && <AuditExport filter={filter} />}
      </div>
      {operations ? (
        <div className={styles['operations']}>
          <OperationsList connection={connection} session={session} />
        </div>
      ) : (
        <>
          <AuditToolbar connection={connection} view={view} />
          <AuditEntries connection={connection} session={session} filter={filter} view={view} />
        </>
      )}
    </div>
  );
}
