import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkPreview, PreviewRow } from '#contract/bulk';
import { portero } from '../../bridge/bridge';
import { errorWords } from '../../i18n/error-words';
import { useFormats } from '../../i18n/use-formats';
import { PagedList } from '../../components/paged-list';
import { usePagedRows } from '../../components/use-paged-rows';
import styles from './preview-sheet.module.css';

type Part = 'change' | 'already' | 'barred' | 'conflict';

const PARTS = [
  ['change', 'bulk.partChange', 'bulk.partChangeHint'],
  ['already', 'bulk.partAlready', 'bulk.partAlreadyHint'],
  ['barred', 'bulk.partBarred', 'bulk.partBarredHint'],
  ['conflict', 'bulk.partConflict', 'bulk.partConflictHint'],
] as const satisfies readonly (readonly [Part, string, string])[];

/** The parts of a preview: how many, what that means, and who. */
export function PreviewParts({ preview }: { preview: BulkPreview }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { counts } = preview;
  const present = PARTS.filter(([part]) => part === 'change' || counts[part] > 0);
  const [part, setPart] = useState<Part>(counts.change > 0 ? 'change' : (present.at(1)?.[0] ?? 'change'));
  const [, name, hint] = PARTS.find(([candidate]) => candidate === part) ?? PARTS[0];
  return (
    <>
      <fieldset className={styles['parts']} aria-label={t('bulk.results')}>
        {present.map(([candidate, words]) => (
          <button
            key={candidate}
            type="button"
            className={styles['part']}
            data-part={candidate}
            aria-pressed={candidate === part}
            onClick={() => setPart(candidate)}
          >
            <b>{formats.count(counts[candidate])}</b>
            <span>{t(words)}</span>
          </button>
        ))}
      </fieldset>
      {counts[part] > 0 && (
        <>
          <p className={styles['hint']}>{t(hint)}</p>
          <People key={part} label={t(name)} part={part} preview={preview} />
        </>
      )}
    </>
  );
}

function People({ label, part, preview }: { label: string; part: Part; preview: BulkPreview }) {
  const { t } = useTranslation();
  const { previewId } = preview;
  const matching = preview.counts[part];
  const load = useCallback(
    async (offset: number, limit: number) => {
      const answer = await portero.call('bulk/preview-rows', { previewId, part, offset, limit });
      return answer.ok ? { ok: true as const, value: { rows: answer.value, matching } } : answer;
    },
    [previewId, part, matching],
  );
  return (
    <PagedList
      label={label}
      list={usePagedRows<PreviewRow>(load, 1)}
      count={matching}
      rowHeight={36}
      height={252}
      failed={t('bulk.failedRows')}
      renderRow={(row) => <Person row={row} part={part} />}
    />
  );
}

function Person({ row, part }: { row: PreviewRow; part: Part }) {
  const { t } = useTranslation();
  const { userName, profileName, active, reason } = row;
  const becomes =
    part === 'change'
      ? t(active ? 'bulk.becomesActive' : 'bulk.becomesInactive')
      : part === 'already'
        ? t(active ? 'bulk.staysActive' : 'bulk.staysInactive')
        : reason
          ? errorWords(t, reason)
          : '';
  return (
    <>
      <span className={styles['name']}>{userName}</span>
      <span className={styles['profile']}>{profileName}</span>
      <span className={styles['becomes']} title={becomes}>
        {becomes}
      </span>
    </>
  );
}
