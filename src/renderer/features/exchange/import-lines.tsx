import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import, ImportLine, ImportVerdict } from '#contract/exchange';
import { portero } from '../../bridge/bridge';
import { errorWords } from '../../i18n/error-words';
import { usePagedRows } from '../../components/use-paged-rows';
import styles from './exchange.module.css';

/** Height of a line, px. */
const LINE = 44;

interface ImportLinesProps {
  report: Import;
  /** Null: all. */
  verdict: ImportVerdict | null;
}

/** The lines of the file with their verdicts; only those in sight are drawn and at hand. */
export function ImportLines({ report, verdict }: ImportLinesProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLElement>(null);
  const { importId } = report;
  const count = verdict === null ? report.lines : report.counts[verdict];
  const ask = useCallback(
    async (offset: number, limit: number) => {
      const verdicts = verdict === null ? [] : [verdict];
      const answer = await portero.call('import/lines', { importId, verdicts, offset, limit });
      return answer.ok ? { ok: true as const, value: { rows: answer.value, matching: count } } : answer;
    },
    [importId, verdict, count],
  );
  const { rowAt, error, lookAt } = usePagedRows<ImportLine>(ask, 1);
  // oxlint-disable-next-line react/incompatible-library -- It must not be memoised by React Compiler, which is not used.
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: 6,
  });
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? first;
  useEffect(() => lookAt(first, last), [lookAt, first, last]);
  if (error) return <p className={styles['note']}>{errorWords(t, error)}</p>;
  return (
    <section
      ref={scroller}
      className={styles['lines']}
      aria-label={t('exchange.lines')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- The keys scroll it to its end.
      tabIndex={0}
    >
      <table className={styles['table']} aria-label={t('exchange.lines')} aria-rowcount={count + 1}>
        <thead>
          <tr aria-rowindex={1} className={styles['lineHead']}>
            <th scope="col">{t('exchange.line')}</th>
            <th scope="col">{t('exchange.person')}</th>
            <th scope="col">{t('exchange.outcome')}</th>
          </tr>
        </thead>
        <tbody className={styles['lineRows']} style={{ height: virtualizer.getTotalSize() }}>
          {rows.map(({ index, start }) => (
            <Line key={index} index={index} start={start} line={rowAt(index)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ index, start, line }: { index: number; start: number; line: ImportLine | undefined }) {
  const { t } = useTranslation();
  const place = { transform: `translateY(${start}px)` };
  if (!line) return <tr className={styles['line']} style={place} aria-rowindex={index + 2} />;
  const becomes =
    line.active === null ? null : line.active ? t('exchange.toActive') : t('exchange.toInactive');
  const problems = line.problems.map((problem) => t(`exchange.problems.${problem}`)).join('; ');
  const about = [line.profileName, becomes].filter(Boolean).join(' · ');
  return (
    <tr className={styles['line']} style={place} aria-rowindex={index + 2}>
      <td className={styles['number']}>{line.line}</td>
      <td title={line.name}>
        {line.userName ?? line.name} <small>{about}</small>
      </td>
      <td title={problems}>
        <span className={styles['verdict']} data-verdict={line.verdict}>
          {t(`exchange.verdicts.${line.verdict}`)}
        </span>
        {problems !== '' && <small>: {problems}</small>}
      </td>
    </tr>
  );
}
