import type { TFunction } from 'i18next';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Operation, OperationRow } from '#contract/bulk';
import { errorWords } from '../../i18n/error-words';
import { isLocal } from '../../state/connections';
import { switchAllTheSame } from './operation-actions';
import styles from './operation-sheet.module.css';
import { hasEnded } from './operations';
import { outcomeKey } from './operation-words';

interface ResultRowProps {
  row: OperationRow;
  operation: Operation;
}

/** What came of one person: from what to what, why not, and what is there instead. */
export function ResultRow({ row, operation }: ResultRowProps) {
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
          variant="default"
          aria-label={t('bulk.allTheSameFor', { userName })}
          onClick={() => void switchAllTheSame(operation, personId)}
        >
          {t('bulk.allTheSame')}
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
