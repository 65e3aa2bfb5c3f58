import { Button, CloseButton } from '@mantine/core';
import '@mantine/core/styles/CloseButton.layer.css';
import { useTranslation } from 'react-i18next';
import type { Operation } from '#contract/bulk';
import { useFormats } from '../../i18n/use-formats';
import styles from './bulk-panel.module.css';
import { cancelOperation, pauseOperation, resumeOperation, retryOperation } from './operation-actions';
import { operationTitle, remainingWords, summaryWords } from './operation-words';
import { dismissOperation, openOperation } from './operations-store';
import { canUndo, hasEnded, retryable, settledOf } from './operations';
import { undoOperation } from './propose-switch';
import { errorWords } from '../../i18n/error-words';
import { useNow } from '../../components/use-now';
import { isLocal } from '../../state/connections';

/** One operation: how far it is, what holds it up, and what can be done about it. */
export function OperationLine({ operation }: { operation: Operation }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { id, connectionId, state, total, remainingMs, counts } = operation;
  const title = operationTitle(t, operation, formats.count(total));
  const ended = hasEnded(operation);
  const settled = settledOf(operation);
  const again = retryable(operation);
  const trouble = counts.failed + counts.unknown + counts.conflict > 0;
  return (
    <fieldset className={styles['line']} aria-label={title} data-state={state}>
      <span className={styles['title']}>{title}</span>
      {!ended && (
        <progress
          className={styles['track']}
          aria-label={t('bulk.progressOf', { title })}
          max={Math.max(total, 1)}
          value={settled}
        />
      )}
      <span className={styles['words']} data-trouble={ended && trouble}>
        {ended ? (
          <>
            {summaryWords(t, operation, formats.count)}
            {operation.undoneBy !== null && ` · ${t('bulk.undone')}`}
          </>
        ) : (
          <>
            <span className="nowrap">
              {t('bulk.progress', { settled: formats.count(settled), total: formats.count(total) })}
            </span>
            {trouble &&
              ` · ${summaryWords(t, { ...operation, counts: { ...counts, done: 0 } }, formats.count)}`}
            {state === 'running' && remainingMs !== null && (
              <> · {remainingWords(t, remainingMs, formats.span)}</>
            )}
            {state === 'paused' && <> · {t('bulk.paused')}</>}
            {state === 'interrupted' && <> · {t('bulk.interrupted')}</>}
            {state === 'held-up' && <HeldUp operation={operation} />}
          </>
        )}
      </span>
      <span className={styles['buttons']}>
        {(state === 'running' || state === 'held-up') && (
          <Action words={t('bulk.pause')} onClick={() => void pauseOperation(operation)} />
        )}
        {state === 'paused' && (
          <Action words={t('bulk.resume')} onClick={() => void resumeOperation(operation)} />
        )}
        {state === 'interrupted' && (
          <Action words={t('bulk.resume')} onClick={() => void resumeOperation(operation)} />
        )}
        {!ended && <Action words={t('bulk.cancelRest')} onClick={() => void cancelOperation(operation)} />}
        {canUndo(operation) && (
          <Action words={t('bulk.undoAll')} onClick={() => void undoOperation(connectionId, id)} />
        )}
        {again.length > 0 && (
          <Action
            words={t(
              again.includes('failed') || again.includes('unknown') ? 'bulk.retryFailed' : 'bulk.sendRest',
            )}
            onClick={() => void retryOperation(operation)}
          />
        )}
        <Action words={t('bulk.details')} onClick={() => openOperation(id)} />
        {(ended || state === 'interrupted') && (
          <CloseButton
            size="sm"
            aria-label={t('common.dismiss')}
            title={t('common.dismiss')}
            onClick={() => dismissOperation(id)}
          />
        )}
      </span>
    </fieldset>
  );
}

function Action({ words, onClick }: { words: string; onClick: () => void }) {
  return (
    <Button size="compact-sm" onClick={onClick}>
      {words}
    </Button>
  );
}

/** What an operation waits for, and how long where that is known. */
function HeldUp({ operation }: { operation: Operation }) {
  const { t } = useTranslation();
  const now = useNow(1_000);
  const { hindrance, connectionId } = operation;
  if (!hindrance) return null;
  const reason = errorWords(t, hindrance.error, isLocal(connectionId));
  const count = hindrance.until === null ? 0 : Math.ceil((hindrance.until - now) / 1_000);
  return <> · {count > 0 ? t('bulk.heldUpUntil', { count, reason }) : t('bulk.heldUp', { reason })}</>;
}
