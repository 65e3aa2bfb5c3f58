import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Operation, Outcome } from '#contract/bulk';
import { Sheet } from '../../components/sheet';
import { useFormats } from '../../i18n/use-formats';
import { exportResults, retryOperation } from './operation-actions';
import styles from './operation-sheet.module.css';
import { operationTitle, outcomeKey } from './operation-words';
import { canUndo, retryable, settledOf } from './operations';
import { closeOperation } from './operations-store';
import { ResultsList } from './results-list';
import { undoOperation } from './undo-operation';

const ORDER: readonly Outcome[] = [
  'failed',
  'conflict',
  'unknown',
  'barred',
  'done',
  'already',
  'cancelled',
  'sending',
  'waiting',
];

/** What came of an operation, one result a row. */
export function OperationSheet({ operation }: { operation: Operation }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [search, setSearch] = useState('');
  const { id, connectionId, total, counts, actor, startedAt } = operation;
  const again = retryable(operation);
  const present = ORDER.filter((candidate) => counts[candidate] > 0 || candidate === outcome);
  return (
    <Sheet title={operationTitle(t, operation, formats.count(total))} size={760} onClose={closeOperation}>
      <div className={styles['sheet']}>
        <p className={styles['about']}>
          {t('bulk.startedBy', { userName: actor.userName, time: formats.moment(startedAt) })}
          {' · '}
          {t('bulk.progress', { settled: formats.count(settledOf(operation)), total: formats.count(total) })}
        </p>
        <div className={styles['tools']}>
          <fieldset className={styles['outcomes']} aria-label={t('bulk.filterResults')}>
            <Choice
              words={t('bulk.allOutcomes', { total: formats.count(total) })}
              chosen={outcome === null}
              onChoose={() => setOutcome(null)}
            />
            {present.map((candidate) => (
              <Choice
                key={candidate}
                words={`${formats.count(counts[candidate])} ${t(outcomeKey(candidate))}`}
                chosen={outcome === candidate}
                onChoose={() => setOutcome(candidate)}
              />
            ))}
          </fieldset>
          <TextInput
            type="search"
            size="xs"
            aria-label={t('bulk.searchResults')}
            placeholder={t('bulk.searchResults')}
            maxLength={200}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </div>
        <ResultsList operation={operation} outcome={outcome} search={search} />
        <div className={styles['buttons']}>
          <Button variant="default" onClick={() => void exportResults(operation)}>
            {t('bulk.export')}
          </Button>
          {again.length > 0 && (
            <Button variant="default" onClick={() => void retryOperation(operation)}>
              {t(
                again.includes('failed') || again.includes('unknown') ? 'bulk.retryFailed' : 'bulk.sendRest',
              )}
            </Button>
          )}
          {canUndo(operation) && (
            <Button
              variant="default"
              onClick={() => {
                closeOperation();
                void undoOperation(connectionId, id);
              }}
            >
              {t('bulk.undoAll')}
            </Button>
          )}
          <Button onClick={closeOperation}>{t('common.close')}</Button>
        </div>
      </div>
    </Sheet>
  );
}

function Choice({ words, chosen, onChoose }: { words: string; chosen: boolean; onChoose: () => void }) {
  return (
    <button type="button" className={styles['choice']} aria-pressed={chosen} onClick={onChoose}>
      {words}
    </button>
  );
}
