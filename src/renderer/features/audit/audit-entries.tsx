import { Button } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { JournalEntry, JournalFilter } from '#contract/journal';
import type { OpenSession } from '../../state/sessions';
import { portero } from '../../bridge/bridge';
import { errorWords } from '../../i18n/error-words';
import { usePagedRows } from '../../components/use-paged-rows';
import { useFormats } from '../../i18n/use-formats';
import { PagedTable } from '../../components/paged-list';
import { EntryCells } from './entry-row';
import styles from './audit-entries.module.css';
import { changeAuditView, narrowsAudit, WHOLE_AUDIT_LOG, type AuditView } from './audit-view';
import { useAuditVersion } from './use-audit-version';

/** The columns: when, what, who, where if that is said, outcome, what can be done. */
const TRACKS = '112px minmax(220px, 1fr) minmax(72px, 140px) minmax(96px, 180px) 92px';
const TRACKS_EVERYWHERE =
  '112px minmax(200px, 1fr) minmax(72px, 140px) minmax(72px, 140px) minmax(96px, 160px) 92px';

interface AuditEntriesProps {
  connection: Connection;
  session: OpenSession;
  filter: JournalFilter;
  view: AuditView;
}

/** The entries, the newest first. Only those in sight are drawn and at hand. */
export function AuditEntries({ connection, session, filter, view }: AuditEntriesProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const version = useAuditVersion();
  const ask = useCallback(
    async (offset: number, limit: number) => {
      const answer = await portero.call('journal/window', { ...filter, offset, limit });
      return answer.ok
        ? { ok: true as const, value: { rows: answer.value.entries, matching: answer.value.matching } }
        : answer;
    },
    [filter],
  );
  const list = usePagedRows<JournalEntry>(ask, version);
  const { matching, error, retry } = list;
  if (error && matching === null) {
    return (
      <div className={styles['nothing']} role="alert">
        <p className={styles['big']}>{t('journal.failed')}</p>
        <p className={styles['small']}>{errorWords(t, error)}</p>
        <Button size="xs" variant="default" onClick={retry}>
          {t('common.retry')}
        </Button>
      </div>
    );
  }
  const narrowed = narrowsAudit(view);
  return (
    <div className={styles['place']}>
      <output className={styles['counts']}>
        {matching !== null && t('journal.count', { count: matching, total: formats.count(matching) })}
      </output>
      <PagedTable
        label={t('journal.list')}
        list={list}
        question={filter}
        className={styles['entries']}
        tracks={view.everywhere ? TRACKS_EVERYWHERE : TRACKS}
        headHeight={36}
        rowHeight={56}
        head={
          <>
            <th scope="col">{t('journal.when')}</th>
            <th scope="col">{t('journal.change')}</th>
            <th scope="col">{t('journal.who')}</th>
            {view.everywhere && <th scope="col">{t('journal.where')}</th>}
            <th scope="col">{t('journal.result')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('journal.undo')}</span>
            </th>
          </>
        }
        renderCells={(entry) => (
          <EntryCells entry={entry} connection={connection} session={session} everywhere={view.everywhere} />
        )}
      >
        {matching === 0 && (
          <div className={styles['nothing']}>
            <p className={styles['big']}>{narrowed ? t('journal.noMatch') : t('journal.nothing')}</p>
            {narrowed ? (
              <Button
                size="xs"
                variant="default"
                onClick={() =>
                  changeAuditView(connection.id, { ...WHOLE_AUDIT_LOG, everywhere: view.everywhere })
                }
              >
                {t('journal.clear')}
              </Button>
            ) : (
              <p className={styles['small']}>{t('journal.nothingText')}</p>
            )}
          </div>
        )}
      </PagedTable>
    </div>
  );
}
