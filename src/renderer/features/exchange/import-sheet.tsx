import { lazy, Suspense, useEffect } from 'react';
import type { Connection } from '#contract/connection';
import { portero } from '../../bridge/bridge';
import { receiveImportProgress, useImport } from './import-store';

const ImportSteps = lazy(async () => ({ default: (await import('./import-steps')).ImportSteps }));
const WaitingPasswords = lazy(async () => ({
  default: (await import('./waiting-passwords')).WaitingPasswords,
}));

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
