import { Button } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { JournalEntry, JournalFilter } from '#contract/journal';
import type { OpenSession, SignedInProps } from '../../state/sessions';
import { portero } from '../../bridge/bridge';
import { errorWords } from '../../i18n/error-words';
import { usePagedRows } from '../../components/use-paged-rows';
import { useFormats } from '../../i18n/use-formats';
import { PagedTable } from '../../components/paged-list';
import styles from './audit-entries.module.css';
import {
  changeAuditView,
  narrowsAudit,
  WHOLE_AUDIT_LOG,
  type AuditView,
  useAuditVersion,
} from './audit-view';
import { openOperation } from '../changes/operations-store';
import { mayEditUsers } from '../../state/permissions';
import { switchPerson } from '../changes/switch-person';
import { actionWords, changeText, changeWords, isSingleSwitch } from './entry-words';

/** The columns: when, what, who, where if that is said, outcome, what can be done. */
const TRACKS = '112px minmax(220px, 1fr) minmax(72px, 140px) minmax(96px, 180px) 92px';
const TRACKS_EVERYWHERE =
  '112px minmax(200px, 1fr) minmax(72px, 140px) minmax(72px, 140px) minmax(96px, 160px) 92px';

interface AuditEntriesProps extends SignedInProps {
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
        <p className={styles['big']}>{t('audit.failed')}</p>
        <p className={styles['small']}>{errorWords(t, error)}</p>
        <Button size="xs" onClick={retry}>
          {t('common.retry')}
        </Button>
      </div>
    );
  }
  const narrowed = narrowsAudit(view);
  return (
    <div className="flex column grow min-h-0">
      <output className={styles['counts']}>
        {matching !== null && t('audit.count', { count: matching, total: formats.count(matching) })}
      </output>
      <PagedTable
        label={t('audit.list')}
        list={list}
        question={filter}
        className={styles['entries']}
        tracks={view.everywhere ? TRACKS_EVERYWHERE : TRACKS}
        headHeight={36}
        rowHeight={56}
        head={
          <>
            <th scope="col">{t('audit.when')}</th>
            <th scope="col">{t('audit.change')}</th>
            <th scope="col">{t('audit.who')}</th>
            {view.everywhere && <th scope="col">{t('audit.where')}</th>}
            <th scope="col">{t('audit.result')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('audit.undo')}</span>
            </th>
          </>
        }
        renderCells={(entry) => (
          <EntryCells entry={entry} connection={connection} session={session} everywhere={view.everywhere} />
        )}
      >
        {matching === 0 && (
          <div className={styles['nothing']}>
            <p className={styles['big']}>{narrowed ? t('audit.noMatch') : t('audit.nothing')}</p>
            {narrowed ? (
              <Button
                size="xs"
                onClick={() =>
                  changeAuditView(connection.id, { ...WHOLE_AUDIT_LOG, everywhere: view.everywhere })
                }
              >
                {t('audit.clear')}
              </Button>
            ) : (
              <p className={styles['small']}>{t('audit.nothingText')}</p>
            )}
          </div>
        )}
      </PagedTable>
    </div>
  );
}

interface EntryCellsProps {
  entry: JournalEntry;
  connection: Connection;
  session: OpenSession;
  /** Is the connection said as well? */
  everywhere: boolean;
}

/** One entry: when, what from what to what, who, where, and how it came out. */
function EntryCells({ entry, connection, session, everywhere }: EntryCellsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { subject, operationId } = entry;
  const what = actionWords(t, entry);
  // Only their own operations can be opened: main tells nobody else's.
  const own = entry.connectionId === connection.id && entry.actor.personId === session.view.personId;
  const undoable = isSingleSwitch(entry, connection.id) && mayEditUsers(session.view);
  return (
    <>
      <td className="ink-2 tabular" title={new Date(entry.at).toLocaleString()}>
        {formats.moment(entry.at)}
      </td>
      <td className={styles['change']}>
        <span className={styles['what']}>
          {what} · <b>{subject.name || subject.id}</b>
        </span>
        <Changes entry={entry} />
      </td>
      <td className={styles['who']}>{entry.actor.userName}</td>
      {everywhere && (
        <td className={styles['who']} title={entry.address}>
          {entry.connectionName}
        </td>
      )}
      <td className={styles['result']} data-result={entry.result}>
        {t(`audit.results.${entry.result}`)}
        {entry.error !== null && entry.result === 'failed' && (
          <span className={styles['error']} title={t(`errors.${entry.error}`)}>
            {t(`errors.${entry.error}`)}
          </span>
        )}
      </td>
      <td className="flex justify-end">
        {undoable && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('audit.undoOf', {
              what: t('audit.entryShown', { name: subject.name, what }),
            })}
            onClick={() =>
              void switchPerson({
                connectionId: connection.id,
                personId: subject.id,
                userName: subject.name,
                active: entry.action === 'switch-off',
                undo: true,
              })
            }
          >
            {t('audit.undo')}
          </Button>
        )}
        {operationId !== null && own && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`${t('audit.operation')}: ${t('audit.entryShown', { name: subject.name, what })}`}
            onClick={() => openOperation(operationId)}
          >
            {t('audit.operation')}
          </Button>
        )}
      </td>
    </>
  );
}

function Changes({ entry }: { entry: JournalEntry }) {
  const { t } = useTranslation();
  const changes = changeWords(t, entry);
  if (changes.length === 0) return null;
  const whole = changes.map((change) => changeText(t, change)).join('; ');
  return (
    <span className={styles['values']} title={whole}>
      {changes.map(({ field, before, after, instead }) => (
        <span key={field} className={styles['value']}>
          <span className="ink-3">{field}</span>{' '}
          {instead ?? (
            <>
              {before !== null && <del>{before}</del>}
              {before !== null && ' → '}
              {after === null ? <span>{t('audit.nowhere')}</span> : <ins>{after}</ins>}
            </>
          )}
        </span>
      ))}
    </span>
  );
}
