import { lazy, Suspense, useEffect } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import { portero } from '../../bridge/bridge';
import { receiveImportProgress, useImport, openImport } from './import-store';
import { Notice } from '../../components/notice';
import styles from './waiting-passwords.module.css';

const ImportSteps = lazy(async () => ({ default: (await import('./import-steps')).ImportSteps }));

/** Where the import appears: its sheet, or, while that is put away, the word that passwords wait. */
export function ImportSheet({ connection }: { connection: Connection }) {
  const here = useImport(({ connectionId }) => connectionId === connection.id);
  const shown = useImport((state) => state.shown);
  const waiting = useImport(({ step }) => step.name === 'started');
  useEffect(() => portero.on('bulk/changed', receiveImportProgress), []);
  if (!here) return null;
  return (
    <Suspense fallback={null}>
      {shown && <ImportSteps connection={connection} />}
      {!shown && waiting && <WaitingPasswords />}
    </Suspense>
  );
}

/** Says, as long as it is so, that new passwords are kept nowhere yet. */
function WaitingPasswords() {
  const { t } = useTranslation();
  const connectionId = useImport((state) => state.connectionId);
  const kind = useImport((state) => state.kind);
  const saved = useImport(({ step }) => step.name === 'started' && step.saved);
  if (saved || connectionId === null) return null;
  return (
    <output className={styles['strip']}>
      <Notice
        tone="warm"
        title={t('exchange.waiting')}
        actions={
          <Button size="xs" onClick={() => openImport({ connectionId, kind })}>
            {t('exchange.showPasswords')}
          </Button>
        }
      >
        {t('exchange.waitingText')}
      </Notice>
    </output>
  );
}
