import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { Connection } from '#contract/connection';
import type { OpenSession } from '../../state/sessions';
import { skipToContent } from '../../components/skip-link';
import { BulkAnnouncer } from './bulk-announcer';
import styles from './bulk-panel.module.css';
import { OperationLine } from './operation-line';
import { loadOperations, useOperations } from './operations-store';
import { onPanel } from './operations';
import { useProposal } from './proposal-store';

const PreviewSheet = lazy(async () => ({ default: (await import('./preview-sheet')).PreviewSheet }));
const OperationSheet = lazy(async () => ({ default: (await import('./operation-sheet')).OperationSheet }));

interface BulkPanelProps {
  connection: Connection;
  session: OpenSession;
}

/**
 * The operations of a connection that are under way or just ended, a line each, whichever window began them. It takes a
 * place of its own above the status bar, so that it covers nothing. The preview and the results come over it.
 */
export function BulkPanel({ connection, session }: BulkPanelProps) {
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
