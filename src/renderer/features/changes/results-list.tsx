import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Operation, Outcome } from '#contract/bulk';
import { portero } from '../../bridge/bridge';
import styles from './operation-sheet.module.css';
import { settledOf } from './operations';
import { PagedList } from './paged-list';
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
  const [matching, setMatching] = useState<number | null>(null);
  const { id: operationId, state, undoneBy } = operation;
  const version = useVersion(`${settledOf(operation)} ${state} ${undoneBy} ${operation.endedAt}`);
  const load = useCallback(
    async (offset: number, limit: number) => {
      const outcomes = outcome === null ? [] : [outcome];
      const request = { operationId, outcomes, search, offset, limit };
      const answer = await portero.call('bulk/rows', request);
      if (!answer.ok) return null;
      setMatching(answer.value.matching);
      return answer.value.rows;
    },
    [operationId, outcome, search],
  );
  return (
    <div className={styles['results']}>
      <output className={styles['none']}>{matching === 0 && t('bulk.noResults')}</output>
      {matching !== 0 || search === '' ? (
        <PagedList
          key={`${outcome} ${search}`}
          label={t('bulk.results')}
          count={matching ?? 1}
          rowHeight={48}
          height={336}
          version={version}
          load={load}
          failed={t('bulk.failedRows')}
          renderRow={(row) => <ResultRow row={row} operation={operation} />}
        />
      ) : null}
    </div>
  );
}

/** Grows whenever something became another one. */
function useVersion(of: string): number {
  const [version, setVersion] = useState({ of, number: 0 });
  if (version.of !== of) setVersion({ of, number: version.number + 1 });
  return version.number;
}
