import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { JournalEntry } from '#contract/journal';
import { useAnswer, useLast } from '../../bridge/use-answer';
import { errorWords } from '../../i18n/error-words';
import { useFormats } from '../../i18n/use-formats';
import { actionWords, changeWords } from '../audit/entry-words';
import { auditFilter, useAuditVersion, WHOLE_AUDIT_LOG } from '../audit/audit-view';
import styles from './person-history.module.css';

/** How many entries are shown at once; more on demand. */
const PAGE = 10;

interface PersonHistoryProps {
  connection: Connection;
  personId: string;
}

/** What was done to somebody from this computer, the newest first, from what to what. */
export function PersonHistory({ connection, personId }: PersonHistoryProps) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(PAGE);
  const answer = useAnswer(
    'journal/window',
    { ...auditFilter(connection.id, WHOLE_AUDIT_LOG), subjectId: personId, offset: 0, limit },
    true,
    String(useAuditVersion()),
  );
  const result = useLast(answer.result);
  if (result === null) return <p className="ink-2 text-12 leading-20">{t('common.loading')}</p>;
  if (!result.ok) return <p className="ink-2 text-12 leading-20">{errorWords(t, result.error)}</p>;
  // A module can have the same number as a person.
  const entries = result.value.entries.filter(({ subject }) => subject.kind === 'person');
  const { matching } = result.value;
  if (entries.length === 0) return <p className="ink-2 text-12 leading-20">{t('people.noHistory')}</p>;
  return (
    <>
      <ol className={styles['entries']}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {matching > entries.length && limit < 500 && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={styles['more'] ?? ''}
          onClick={() => setLimit(Math.min(500, limit * 3))}
        >
          {t('people.moreHistory')}
        </Button>
      )}
    </>
  );
}

function Entry({ entry }: { entry: JournalEntry }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <li className={styles['entry']}>
      <p className={styles['what']}>
        <span>{actionWords(t, entry)}</span>
        {entry.result !== 'done' && (
          <span className={styles['result']}>{t(`audit.results.${entry.result}`)}</span>
        )}
      </p>
      {changeWords(t, entry).map(({ field, before, after, instead }) => (
        <p key={field} className={styles['change']}>
          {field}:{' '}
          {instead ?? (
            <>
              {before !== null && <del>{before}</del>}
              {before !== null && ' → '}
              {after === null ? t('audit.nowhere') : <ins>{after}</ins>}
            </>
          )}
        </p>
      ))}
      <p className="ink-2 text-12 leading-20">
        <time dateTime={new Date(entry.at).toISOString()}>{formats.moment(entry.at)}</time> ·{' '}
        {entry.actor.userName}
      </p>
    </li>
  );
}
