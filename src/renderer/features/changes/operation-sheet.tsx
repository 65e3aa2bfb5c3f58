import { Button, TextInput } from '@mantine/core';
import { useState, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { Operation, Outcome, OperationRow } from '#contract/bulk';
import { Sheet } from '../../components/sheet';
import { useFormats } from '../../i18n/use-formats';
import { exportResults, retryOperation, switchAnyway } from './operation-actions';
import styles from './operation-sheet.module.css';
import { operationTitle, outcomeKey } from './operation-words';
import { canUndo, retryable, settledOf, hasEnded } from './operations';
import { closeOperation } from './operations-store';
import { undoOperation } from './propose-switch';
import { portero } from '../../bridge/bridge';
import { PagedList } from '../../components/paged-list';
import { usePagedRows } from '../../components/use-paged-rows';
import { errorWords } from '../../i18n/error-words';
import { isLocal } from '../../state/connections';

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
      <div className="flex column gap-12">
        <p className="ink-2 text-13 tabular">
          {t('bulk.startedBy', { userName: actor.userName, time: formats.moment(startedAt) })}
          {' · '}
          {t('bulk.progress', { settled: formats.count(settledOf(operation)), total: formats.count(total) })}
        </p>
        <div className="flex wrap items-center justify-between gap-8">
          <fieldset className="flex wrap gap-4 m-0 p-0 border-0" aria-label={t('bulk.filterResults')}>
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
        <div className="flex wrap justify-end gap-8">
          <Button onClick={() => void exportResults(operation)}>{t('bulk.export')}</Button>
          {again.length > 0 && (
            <Button onClick={() => void retryOperation(operation)}>
              {t(
                again.includes('failed') || again.includes('unknown') ? 'bulk.retryFailed' : 'bulk.sendRest',
              )}
            </Button>
          )}
          {canUndo(operation) && (
            <Button
              onClick={() => {
                closeOperation();
                void undoOperation(connectionId, id);
              }}
            >
              {t('bulk.undoAll')}
            </Button>
          )}
          <Button variant="filled" onClick={closeOperation}>
            {t('common.close')}
          </Button>
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

interface ResultsListProps {
  operation: Operation;
  /** Null: all. */
  outcome: Outcome | null;
  search: string;
}

/** The rows of an operation with this outcome and these words. They follow the operation while it goes on. */
function ResultsList({ operation, outcome, search }: ResultsListProps) {
  const { t } = useTranslation();
  const { id: operationId, state, undoneBy } = operation;
  const version = useVersion(`${settledOf(operation)} ${state} ${undoneBy} ${operation.endedAt}`);
  const load = useCallback(
    (offset: number, limit: number) => {
      const outcomes = outcome === null ? [] : [outcome];
      return portero.call('bulk/rows', { operationId, outcomes, search, offset, limit });
    },
    [operationId, outcome, search],
  );
  const list = usePagedRows<OperationRow>(load, version);
  return (
    <div className={styles['results']}>
      <output className={styles['none']}>{list.matching === 0 && t('bulk.noResults')}</output>
      {list.matching !== 0 && (
        <PagedList
          key={`${outcome} ${search}`}
          label={t('bulk.results')}
          list={list}
          rowHeight={48}
          height={336}
          failed={t('bulk.failedRows')}
          renderRow={(row) => <ResultRow row={row} operation={operation} />}
        />
      )}
    </div>
  );
}

/** Grows whenever something became another one. */
function useVersion(of: string): number {
  const [version, setVersion] = useState({ of, number: 0 });
  if (version.of !== of) setVersion({ of, number: version.number + 1 });
  return version.number;
}

interface ResultRowProps {
  row: OperationRow;
  operation: Operation;
}

/** What came of one person: from what to what, why not, and what is there instead. */
function ResultRow({ row, operation }: ResultRowProps) {
  const { t } = useTranslation();
  const { userName, before, active, outcome, error, found, personId } = row;
  const why =
    outcome === 'conflict' && before && found
      ? t('bulk.conflictIs', { before: stateWords(t, before), now: stateWords(t, found) })
      : error
        ? errorWords(t, error, isLocal(operation.connectionId))
        : '';
  return (
    <>
      <span className={styles['name']}>{userName}</span>
      <span className={styles['change']}>
        {before ? t(before.active === true ? 'bulk.stateActive' : 'bulk.stateInactive') : '—'} →{' '}
        {t(active ? 'bulk.stateActive' : 'bulk.stateInactive')}
      </span>
      <span className={styles['outcome']} data-outcome={outcome}>
        {t(outcomeKey(outcome))}
      </span>
      <span className={styles['why']} title={why}>
        {why}
      </span>
      {outcome === 'conflict' && hasEnded(operation) && (
        <Button
          size="compact-xs"
          aria-label={t('bulk.applyAnywayFor', { userName })}
          onClick={() => void switchAnyway(operation, personId)}
        >
          {t('bulk.applyAnyway')}
        </Button>
      )}
    </>
  );
}

function stateWords(t: TFunction, person: NonNullable<OperationRow['found']>): string {
  const state = t(person.active === true ? 'bulk.stateActive' : 'bulk.stateInactive');
  if (person.profileName === '') return state;
  return t('bulk.stateWithProfile', { state, profile: person.profileName });
}
