import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { Operation } from '#contract/bulk';
import { unreachable } from '#contract/errors';
import type { SignedInProps } from '../../state/sessions';
import { useFormats } from '../../i18n/use-formats';
import { resumeOperation } from './operation-actions';
import { operationTitle, summaryWords } from './operation-words';
import { canUndo, operationsOf } from './operations';
import styles from './operations-list.module.css';
import { loadOperations, openOperation, useOperations } from './operations-store';
import { undoOperation } from './propose-switch';

/** The person's operations on a connection, the newest first, each with its results and the way back. */
export function OperationsList({ connection, session }: SignedInProps) {
  const { t } = useTranslation();
  const connectionId = connection.id;
  const { personId } = session.view;
  const operations = useOperations(useShallow((state) => operationsOf(state, connectionId)));
  useEffect(() => void loadOperations(connectionId, personId), [connectionId, personId]);
  if (operations.length === 0) return <p className={styles['none']}>{t('bulk.none')}</p>;
  return (
    <ul className="flex column" aria-label={t('bulk.operations')}>
      {operations.map((operation) => (
        <Item key={operation.id} operation={operation} />
      ))}
    </ul>
  );
}

function Item({ operation }: { operation: Operation }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { id, connectionId, total, startedAt, state, undoneBy } = operation;
  return (
    <li className={styles['item']}>
      <span className={styles['when']}>{formats.moment(startedAt)}</span>
      <span className={styles['what']}>
        <b>{operationTitle(t, operation, formats.count(total))}</b>
        <span className="ink-2 text-13">
          {t(undoneBy === null ? stateKey(state) : 'bulk.undone')}
          {' · '}
          {summaryWords(t, operation, formats.count)}
        </span>
      </span>
      {state === 'interrupted' && (
        <Button size="compact-sm" onClick={() => void resumeOperation(operation)}>
          {t('bulk.resume')}
        </Button>
      )}
      {canUndo(operation) && (
        <Button size="compact-sm" onClick={() => void undoOperation(connectionId, id)}>
          {t('bulk.undoAll')}
        </Button>
      )}
      <Button size="compact-sm" onClick={() => openOperation(id)}>
        {t('bulk.details')}
      </Button>
    </li>
  );
}

function stateKey(state: Operation['state']) {
  switch (state) {
    case 'running':
    case 'held-up':
      return 'bulk.running';
    case 'paused':
      return 'bulk.paused';
    case 'interrupted':
      return 'bulk.interrupted';
    case 'finished':
      return 'bulk.finished';
    case 'cancelled':
      return 'bulk.wasCancelled';
    default:
      return unreachable(state);
  }
}
