import { Button, Progress } from '@mantine/core';
import '@mantine/core/styles/Progress.layer.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Operation } from '#contract/bulk';
import type { PorteroError } from '#contract/errors';
import { ErrorNotice } from '../../components/error-notice';
import { portero } from '../../bridge/bridge';
import { Notice } from '../../components/notice';
import { useFormats } from '../../i18n/use-formats';
import styles from './exchange.module.css';
import { closeImport, hideImport, passwordsWereSaved } from './import-store';

interface ImportStartedProps {
  operation: Operation;
  /** The passwords were saved. */
  saved: boolean;
}

/** People are being made; at the end the passwords that were made for them are saved, which only this can do. */
export function ImportStarted({ operation, saved }: ImportStartedProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [problem, setProblem] = useState<PorteroError | null>(null);
  const [sure, setSure] = useState(false);
  const ended = operation.state === 'finished' || operation.state === 'cancelled';
  const done = operation.total - operation.counts.waiting - operation.counts.sending;
  const percent = operation.total === 0 ? 100 : (100 * done) / operation.total;

  async function save(): Promise<void> {
    const answer = await portero.call('export/results', { operationId: operation.id, format: 'csv' });
    setProblem(answer.ok ? null : answer.error);
    if (answer.ok && answer.value) passwordsWereSaved();
  }
  return (
    <>
      <div className={styles['group']}>
        <div className="flex items-center justify-between gap-8">
          <span>{ended ? t('exchange.ended') : t('exchange.running')}</span>
          <span className="ink-2 tabular">
            {t('exchange.progress', { done: formats.count(done), total: formats.count(operation.total) })}
          </span>
        </div>
        <Progress
          value={percent}
          aria-label={ended ? t('exchange.ended') : t('exchange.running')}
          transitionDuration={0}
        />
      </div>
      <output>
        {saved ? (
          <Notice tone="plain">{t('exchange.passwordsSaved')}</Notice>
        ) : (
          <Notice tone="warm">{t('exchange.passwords')}</Notice>
        )}
      </output>
      <ErrorNotice error={problem} title={t('exchange.notWritten')} />
      <div className="flex wrap justify-end gap-8">
        {saved ? (
          <Button onClick={closeImport}>{t('common.close')}</Button>
        ) : (
          <>
            {ended && (
              <Button variant="subtle" color="gray" onClick={() => (sure ? closeImport() : setSure(true))}>
                {t(sure ? 'exchange.discardSure' : 'exchange.discard')}
              </Button>
            )}
            <Button onClick={hideImport}>{t('exchange.hide')}</Button>
          </>
        )}
        <Button disabled={!ended} variant={saved ? 'default' : 'filled'} onClick={() => void save()}>
          {t('exchange.savePasswords')}
        </Button>
      </div>
    </>
  );
}
