import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { PorteroError } from '#contract/errors';
import type { Import, ImportVerdict } from '#contract/exchange';
import { errorWords } from '../../i18n/error-words';
import { Notice } from '../../components/notice';
import { useFormats } from '../../i18n/use-formats';
import { isLocal } from '../../state/connections';
import styles from './exchange.module.css';
import { ImportLines } from './import-lines';
import { chooseFile, startImport } from './import-store';
import { VERDICTS } from './verdicts';

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
          <p className={styles['note']}>{t('exchange.ignored', { columns: report.ignored.join(', ') })}</p>
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
      {problem && (
        <Notice tone="danger" role="alert" title={t('exchange.notStarted')}>
          {errorWords(t, problem, isLocal(connection.id))}
        </Notice>
      )}
      {ready === 0 && (
        <p className={styles['note']}>
          {t(report.lines === 0 ? 'exchange.fileEmpty' : 'exchange.nothingReady')}
        </p>
      )}
      <div className={styles['actions']}>
        <Button variant="default" disabled={starting} onClick={() => void chooseFile()}>
          {t('exchange.chooseAnother')}
        </Button>
        {ready > 0 && (
          <Button loading={starting} data-autofocus onClick={() => void startImport()}>
            {t(kind === 'create' ? 'exchange.startCreate' : 'exchange.startSwitch', {
              count: ready,
              people: formats.count(ready),
            })}
          </Button>
        )}
      </div>
    </>
  );
}
