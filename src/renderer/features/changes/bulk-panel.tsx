import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { Operation } from '#contract/bulk';
import type { SignedInProps } from '../../state/sessions';
import { skipToContent } from '../../components/skip-link';
import styles from './bulk-panel.module.css';
import { OperationLine } from './operation-line';
import { loadOperations, useOperations } from './operations-store';
import { onPanel, hasEnded, milestoneOf } from './operations';
import { useProposal } from './proposal-store';
import { useFormats } from '../../i18n/use-formats';
import { operationTitle, summaryWords } from './operation-words';

const PreviewSheet = lazy(async () => ({ default: (await import('./preview-sheet')).PreviewSheet }));
const OperationSheet = lazy(async () => ({ default: (await import('./operation-sheet')).OperationSheet }));

/**
 * The operations of a connection that are under way or just ended, a line each, whichever window began them. It takes a
 * place of its own above the status bar, so that it covers nothing. The preview and the results come over it.
 */
export function BulkPanel({ connection, session }: SignedInProps) {
  const { t } = useTranslation();
  const connectionId = connection.id;
  const { personId } = session.view;
  const operations = useOperations(useShallow((state) => onPanel(state, connectionId)));
  const open = useOperations(({ openId, byId }) => (openId === null ? undefined : byId[openId]));
  const proposal = useProposal((state) => state.proposal);
  const switching = connection.capabilities.switching || connection.capabilities.creating;
  useEffect(() => {
    if (switching) void loadOperations(connectionId, personId);
  }, [connectionId, personId, switching]);
  // What began the proposal may have gone with the selection: then the list has the focus again.
  const proposed = useRef(false);
  useEffect(() => {
    const ended = proposed.current && proposal === null;
    proposed.current = proposal !== null;
    if (ended && document.activeElement === document.body) skipToContent();
  }, [proposal]);
  return (
    <>
      {operations.length > 0 && (
        <section className={styles['panel']} aria-label={t('bulk.operations')}>
          {operations.map((operation) => (
            <OperationLine key={operation.id} operation={operation} />
          ))}
        </section>
      )}
      <BulkAnnouncer operations={operations} />
      <Suspense fallback={null}>
        {proposal?.connectionId === connectionId && <PreviewSheet proposal={proposal} />}
        {open?.connectionId === connectionId && <OperationSheet key={open.id} operation={open} />}
      </Suspense>
    </>
  );
}

/** Says how far operations are: at each quarter, and what came of them at the end. Never more. */
function BulkAnnouncer({ operations }: { operations: readonly Operation[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const said = useRef(new Map<string, string>());
  const [words, setWords] = useState('');
  useEffect(() => {
    for (const operation of operations) {
      const ended = hasEnded(operation);
      const step = ended ? `end ${operation.endedAt}` : String(milestoneOf(operation));
      const before = said.current.get(operation.id);
      if (before === step) continue;
      said.current.set(operation.id, step);
      if (before === undefined && !ended && step === '0') continue;
      const title = operationTitle(t, operation, formats.count(operation.total));
      setWords(
        ended
          ? t('bulk.announceEnd', { title, summary: summaryWords(t, operation, formats.count) })
          : t('bulk.announceProgress', { title, percent: step }),
      );
    }
  }, [operations, t, formats]);
  return <output className="visually-hidden">{words}</output>;
}
