import { Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { JournalEntry, JournalFilter } from '#contract/journal';
import type { OpenSession } from '../../app/screen-choice';
import { portero } from '../../bridge';
import { errorWords } from '../../components/error-words';
import { usePagedRows } from '../../components/use-paged-rows';
import { useFormats } from '../../i18n/use-formats';
import { EntryRow } from './entry-row';
import styles from './journal-entries.module.css';
import { changeJournalView, narrowsJournal, WHOLE_JOURNAL, type JournalView } from './journal-view';
import { useJournalVersion } from './use-journal-version';

/** Height of an entry, px. */
const ROW = 56;

interface JournalEntriesProps {
  connection: Connection;
  session: OpenSession;
  filter: JournalFilter;
  view: JournalView;
}

/** The entries, the newest first. Only those in sight are drawn and at hand. */
export function JournalEntries({ connection, session, filter, view }: JournalEntriesProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const scroller = useRef<HTMLElement>(null);
  const version = useJournalVersion();
  const ask = useCallback(
    async (offset: number, limit: number) => {
      const answer = await portero.call('journal/window', { ...filter, offset, limit });
      return answer.ok
        ? { ok: true as const, value: { rows: answer.value.entries, matching: answer.value.matching } }
        : answer;
    },
    [filter],
  );
  const { rowAt, matching, error, retry, lookAt } = usePagedRows<JournalEntry>(ask, version);
  // oxlint-disable-next-line react/incompatible-library -- It must not be memoised by React Compiler, which is not used.
  const virtualizer = useVirtualizer({
    count: matching ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? first;
  useEffect(() => lookAt(first, last), [lookAt, first, last]);
  useEffect(() => scroller.current?.scrollTo({ top: 0 }), [filter]);

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
  const narrowed = narrowsJournal(view);
  return (
    <div className={styles['place']}>
      <output className={styles['counts']}>
        {matching !== null && t('journal.count', { count: matching, total: formats.count(matching) })}
      </output>
      <section
        ref={scroller}
        className={styles['scroller']}
        aria-label={t('journal.list')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- The keys scroll it to its end.
        tabIndex={0}
      >
        <table aria-label={t('journal.list')} aria-rowcount={(matching ?? 0) + 1} className={styles['table']}>
          <thead>
            <tr aria-rowindex={1} className={styles['head']} data-everywhere={view.everywhere}>
              <th scope="col">{t('journal.when')}</th>
              <th scope="col">{t('journal.change')}</th>
              <th scope="col">{t('journal.who')}</th>
              {view.everywhere && <th scope="col">{t('journal.where')}</th>}
              <th scope="col">{t('journal.result')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('journal.undo')}</span>
              </th>
            </tr>
          </thead>
          <tbody className={styles['rows']} style={{ height: virtualizer.getTotalSize() }}>
            {rows.map(({ index, start }) => (
              <EntryRow
                key={index}
                index={index}
                start={start}
                entry={rowAt(index)}
                connection={connection}
                session={session}
                everywhere={view.everywhere}
              />
            ))}
          </tbody>
        </table>
        {matching === 0 && (
          <div className={styles['nothing']}>
            <p className={styles['big']}>{narrowed ? t('journal.noMatch') : t('journal.nothing')}</p>
            {narrowed ? (
              <Button
                size="xs"
                variant="default"
                onClick={() =>
                  changeJournalView(connection.id, { ...WHOLE_JOURNAL, everywhere: view.everywhere })
                }
              >
                {t('journal.clear')}
              </Button>
            ) : (
              <p className={styles['small']}>{t('journal.nothingText')}</p>
            )}
          </div>
        )}
      </section>
    </div>
  );
}
