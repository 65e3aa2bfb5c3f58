import { Button, NativeSelect } from '@mantine/core';
import { useState, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { PorteroError } from '#contract/errors';
import type { Import, ImportVerdict, ImportLine } from '#contract/exchange';
import { errorWords } from '../../i18n/error-words';
import { Notice } from '../../components/notice';
import { useFormats } from '../../i18n/use-formats';
import { isLocal } from '../../state/connections';
import styles from './exchange.module.css';
import { chooseFile, startImport } from './import-store';
import { ErrorNotice } from '../../components/error-notice';
import { portero } from '../../bridge/bridge';
import { PagedTable } from '../../components/paged-list';
import { usePagedRows } from '../../components/use-paged-rows';

interface ImportReportProps {
  connection: Connection;
  report: Import;
  starting: boolean;
  /** Why it could not be started. */
  problem: PorteroError | null;
}

/** The dry run: how many lines come to what, each line with its verdict, and the one button that carries them out. */
export function ImportReport({ connection, report, starting, problem }: ImportReportProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [shown, setShown] = useState<ImportVerdict | null>(null);
  const { counts, kind } = report;
  const ready = counts.ready;
  const there = VERDICTS.filter((verdict) => counts[verdict] > 0);
  return (
    <>
      <div className={styles['group']}>
        <p>
          {t('exchange.file', { count: report.lines, file: report.file, lines: formats.count(report.lines) })}
        </p>
        {report.lines > 0 && (
          <ul className={styles['counts']} aria-label={t('exchange.report')}>
            {there.map((verdict) => (
              <li key={verdict}>
                <b>{formats.count(counts[verdict])}</b> {t(`exchange.verdicts.${verdict}`)}
              </li>
            ))}
          </ul>
        )}
        {report.ignored.length > 0 && (
          <p className="ink-2 text-13">{t('exchange.ignored', { columns: report.ignored.join(', ') })}</p>
        )}
      </div>
      {report.lines > 0 && (
        <div className={styles['group']}>
          <NativeSelect
            size="xs"
            label={t('exchange.show')}
            value={shown ?? ''}
            onChange={({ currentTarget: { value } }) =>
              setShown(there.find((verdict) => verdict === value) ?? null)
            }
            data={[
              { value: '', label: t('exchange.allLines', { lines: formats.count(report.lines) }) },
              ...there.map((verdict) => ({
                value: verdict,
                label: t('exchange.verdictLines', {
                  verdict: t(`exchange.verdicts.${verdict}`),
                  lines: formats.count(counts[verdict]),
                }),
              })),
            ]}
          />
          <ImportLines key={`${report.importId} ${shown}`} report={report} verdict={shown} />
        </div>
      )}
      {report.generatedPasswords > 0 && (
        <Notice tone="warm">
          {t('exchange.generated', {
            count: report.generatedPasswords,
            people: formats.count(report.generatedPasswords),
          })}
        </Notice>
      )}
      <ErrorNotice error={problem} title={t('exchange.notStarted')} local={isLocal(connection.id)} />
      {ready === 0 && (
        <p className="ink-2 text-13">
          {t(report.lines === 0 ? 'exchange.fileEmpty' : 'exchange.nothingReady')}
        </p>
      )}
      <div className="flex wrap justify-end gap-8">
        <Button disabled={starting} onClick={() => void chooseFile()}>
          {t('exchange.chooseAnother')}
        </Button>
        {ready > 0 && (
          <Button variant="filled" loading={starting} data-autofocus onClick={() => void startImport()}>
            {t(kind === 'create' ? 'bulk.create' : 'bulk.mixed', {
              count: ready,
              people: formats.count(ready),
            })}
          </Button>
        )}
      </div>
    </>
  );
}

/** The verdicts in the order in which they are told. A list of one's own, because the contract's brings zod. */
const VERDICTS = Object.keys({
  ready: true,
  invalid: true,
  'not-found': true,
  barred: true,
  repeated: true,
  already: true,
} satisfies Record<ImportVerdict, true>) as ImportVerdict[];

interface ImportLinesProps {
  report: Import;
  /** Null: all. */
  verdict: ImportVerdict | null;
}

/** The lines of the file with their verdicts; only those in sight are drawn and at hand. */
function ImportLines({ report, verdict }: ImportLinesProps) {
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
  if (list.error) return <p className="ink-2 text-13">{errorWords(t, list.error)}</p>;
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
      <td className="ink-2 tabular">{line.line}</td>
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
