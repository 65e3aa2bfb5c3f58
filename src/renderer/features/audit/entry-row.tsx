import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { JournalEntry } from '#contract/journal';
import type { OpenSession } from '../../state/sessions';
import { useFormats } from '../../i18n/use-formats';
import { openOperation } from '../changes/operations-store';
import { mayEditUsers } from '../../state/permissions';
import { switchPerson } from '../changes/switch-person';
import { actionWords, changeText, changeWords, isSingleSwitch } from './entry-words';
import styles from './audit-entries.module.css';

interface EntryCellsProps {
  entry: JournalEntry;
  connection: Connection;
  session: OpenSession;
  /** Is the connection said as well? */
  everywhere: boolean;
}

/** One entry: when, what from what to what, who, where, and how it came out. */
export function EntryCells({ entry, connection, session, everywhere }: EntryCellsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { subject, operationId } = entry;
  const what = actionWords(t, entry);
  // Only their own operations can be opened: main tells nobody else's.
  const own = entry.connectionId === connection.id && entry.actor.personId === session.view.personId;
  const undoable = isSingleSwitch(entry, connection.id) && mayEditUsers(session.view);
  return (
    <>
      <td className={styles['when']} title={new Date(entry.at).toLocaleString()}>
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
        {t(`journal.results.${entry.result}`)}
        {entry.error !== null && entry.result === 'failed' && (
          <span className={styles['error']} title={t(`errors.${entry.error}`)}>
            {t(`errors.${entry.error}`)}
          </span>
        )}
      </td>
      <td className={styles['do']}>
        {undoable && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('journal.undoOf', {
              what: t('journal.entryShown', { name: subject.name, what }),
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
            {t('journal.undo')}
          </Button>
        )}
        {operationId !== null && own && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`${t('journal.operation')}: ${t('journal.entryShown', { name: subject.name, what })}`}
            onClick={() => openOperation(operationId)}
          >
            {t('journal.operation')}
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
          <span className={styles['field']}>{field}</span>{' '}
          {instead ?? (
            <>
              {before !== null && <del>{before}</del>}
              {before !== null && ' → '}
              {after === null ? <span>{t('journal.nowhere')}</span> : <ins>{after}</ins>}
            </>
          )}
        </span>
      ))}
    </span>
  );
}
