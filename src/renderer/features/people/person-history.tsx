import { Button } from '@mantine/core';
import { useState, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { JournalEntry, JournalWindow } from '#contract/journal';
import { errorWords } from '../../i18n/error-words';
import { useFormats } from '../../i18n/use-formats';
import { actionWords, changeWords } from '../audit/entry-words';
import { useAuditVersion } from '../audit/audit-view';
import styles from './person-history.module.css';
import type { Result } from '#contract/errors';
import { portero } from '../../bridge/bridge';

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
  const result = useEntries(connection.id, personId, limit, useAuditVersion());
  if (result === null) return <p className="ink-2 text-12 leading-20">{t('common.loading')}</p>;
  if (!result.ok) return <p className="ink-2 text-12 leading-20">{errorWords(t, result.error)}</p>;
  const { entries, matching } = result.value;
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
          <span className={styles['result']}>{t(`journal.results.${entry.result}`)}</span>
        )}
      </p>
      {changeWords(t, entry).map(({ field, before, after, instead }) => (
        <p key={field} className={styles['change']}>
          {field}:{' '}
          {instead ?? (
            <>
              {before !== null && <del>{before}</del>}
              {before !== null && ' → '}
              {after === null ? t('journal.nowhere') : <ins>{after}</ins>}
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

/** The newest entries about somebody; null until they are there. Asked again when `version` grows. */
function useEntries(
  connectionId: string,
  personId: string,
  limit: number,
  version: number,
): Result<JournalWindow> | null {
  const [result, setResult] = useState<Result<JournalWindow> | null>(null);
  useEffect(() => {
    let wanted = true;
    async function ask(): Promise<void> {
      const answer = await portero.call('journal/window', {
        connectionId,
        subjectId: personId,
        search: '',
        actions: [],
        results: [],
        operationId: null,
        from: null,
        to: null,
        offset: 0,
        limit,
      });
      // A module can have the same number as a person.
      if (wanted) setResult(answer.ok ? { ok: true, value: onlyPeople(answer.value) } : answer);
    }
    void ask();
    return () => {
      wanted = false;
    };
    // A new version is a reason to ask again, and no part of the question.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [connectionId, personId, limit, version]);
  return result;
}

function onlyPeople(window: JournalWindow): JournalWindow {
  return { ...window, entries: window.entries.filter(({ subject }) => subject.kind === 'person') };
}
