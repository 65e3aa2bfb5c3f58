import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Operation } from '#contract/bulk';
import { useFormats } from '../../i18n/use-formats';
import { operationTitle, summaryWords } from './operation-words';
import { hasEnded, milestoneOf } from './operations';

/** Says how far operations are: at each quarter, and what came of them at the end. Never more. */
export function BulkAnnouncer({ operations }: { operations: readonly Operation[] }) {
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
