import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { JournalEntry, JournalFilter } from '#contract/journal';
import type { OpenSession } from '../../state/sessions';
import { useRowWindow } from '../../components/use-row-window';
import { EntryRow } from './entry-row';
import styles from './audit-entries.module.css';

/** Height of an entry, px. */
const ROW = 56;

/** Height of the head above them, px. */
const HEAD = 36;

interface EntryTableProps {
  connection: Connection;
  session: OpenSession;
  /** Another filter begins at its top. */
  filter: JournalFilter;
  /** Is each entry's connection said as well? */
  everywhere: boolean;
  /** How many entries there are; null while nobody knows. */
  matching: number | null;
  /** The entry at an index; undefined while it is not at hand. */
  rowAt: (index: number) => JournalEntry | undefined;
  /** Told which entries are in sight. */
  lookAt: (first: number, last: number) => void;
  /** What stands under them. */
  children: ReactNode;
}

/** The entries in a table that may be of any length: see `use-row-window.ts`. */
export function EntryTable(props: EntryTableProps) {
  const { connection, session, filter, everywhere, matching, rowAt, lookAt, children } = props;
  const { t } = useTranslation();
  const count = matching ?? 0;
  const [scroller, rows] = useRowWindow<HTMLElement>({ count, rowHeight: ROW, head: HEAD });
  const { first, last, shift, height } = rows;
  useEffect(() => lookAt(first, Math.max(first, last)), [lookAt, first, last]);
  const shown = useRef(filter);
  useLayoutEffect(() => {
    if (shown.current === filter) return;
    shown.current = filter;
    rows.scrollToOffset(0);
  });
  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return (
    <section
      ref={scroller}
      className={styles['scroller']}
      aria-label={t('journal.list')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- The keys scroll it to its end.
      tabIndex={0}
    >
      <table aria-label={t('journal.list')} aria-rowcount={count + 1} className={styles['table']}>
        <thead>
          <tr aria-rowindex={1} className={styles['head']} data-everywhere={everywhere}>
            <th scope="col">{t('journal.when')}</th>
            <th scope="col">{t('journal.change')}</th>
            <th scope="col">{t('journal.who')}</th>
            {everywhere && <th scope="col">{t('journal.where')}</th>}
            <th scope="col">{t('journal.result')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('journal.undo')}</span>
            </th>
          </tr>
        </thead>
        <tbody className={styles['rows']} style={{ height }}>
          {indexes.map((index) => (
            <EntryRow
              key={index}
              index={index}
              start={index * ROW + shift}
              entry={rowAt(index)}
              connection={connection}
              session={session}
              everywhere={everywhere}
            />
          ))}
        </tbody>
      </table>
      {children}
    </section>
  );
}
