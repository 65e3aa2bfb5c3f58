import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Operation, OperationRow, Outcome } from '#contract/bulk';
import { portero } from '../../bridge/bridge';
import { PagedList } from '../../components/paged-list';
import { usePagedRows } from '../../components/use-paged-rows';
import styles from './operation-sheet.module.css';
import { settledOf } from './operations';
import { ResultRow } from './result-row';

interface ResultsListProps {
  operation: Operation;
  /** Null: all. */
  outcome: Outcome | null;
  search: string;
}

/** The rows of an operation with this outcome and these words. They follow the operation while it goes on. */
export function ResultsList({ operation, outcome, search }: ResultsListProps) {
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
