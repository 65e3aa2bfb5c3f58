import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import, ImportLine, ImportVerdict } from '#contract/exchange';
import { portero } from '../../bridge/bridge';
import { PagedTable } from '../../components/paged-list';
import { usePagedRows } from '../../components/use-paged-rows';
import { errorWords } from '../../i18n/error-words';
import styles from './exchange.module.css';

interface ImportLinesProps {
  report: Import;
  /** Null: all. */
  verdict: ImportVerdict | null;
}

/** The lines of the file with their verdicts; only those in sight are drawn and at hand. */
export function ImportLines({ report, verdict }: ImportLinesProps) {
  const { t } = useTranslation();
  const { importId } = report;
  const matching = verdict === null ? report.lines : report.counts[verdict];
  const load = useCallback(
    async (offset: number, limit: number) => {
      const verdicts = verdict === null ? [] : [verdict];
      const answer = await portero.call('import/lines', { importId, verdicts, offset, limit });
      return answer.ok ? { ok: true as const, value: { rows: answer.value, matching } } : answer;
    },
    [importId, verdict, matching],
  );
  const list = usePagedRows<ImportLine>(load, 1);
  if (list.error) return <p className={styles['note']}>{errorWords(t, list.error)}</p>;
  return (
    <PagedTable
      label={t('exchange.lines')}
      list={list}
      question={verdict}
      className={styles['lines']}
      tracks="56px minmax(0, 1fr) minmax(0, 1.2fr)"
      headHeight={32}
      rowHeight={44}
      head={
        <>
          <th scope="col">{t('exchange.line')}</th>
          <th scope="col">{t('exchange.person')}</th>
          <th scope="col">{t('exchange.outcome')}</th>
        </>
      }
      renderCells={(line) => <LineCells line={line} />}
    />
  );
}

function LineCells({ line }: { line: ImportLine }) {
  const { t } = useTranslation();
  const becomes =
    line.active === null ? null : line.active ? t('exchange.toActive') : t('exchange.toInactive');
  const problems = line.problems.map((problem) => t(`exchange.problems.${problem}`)).join('; ');
  const about = [line.profileName, becomes].filter(Boolean).join(' · ');
  return (
    <>
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
    </>
  );
}
