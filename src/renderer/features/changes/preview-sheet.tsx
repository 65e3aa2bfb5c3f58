import { Button } from '@mantine/core';
import { useEffect, useRef, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkPreview, PreviewRow } from '#contract/bulk';
import { errorWords } from '../../i18n/error-words';
import { Notice } from '../../components/notice';
import { Sheet } from '../../components/sheet';
import { useFormats } from '../../i18n/use-formats';
import { isLocal } from '../../state/connections';
import styles from './preview-sheet.module.css';
import { dropProposal, proposeAgain, startProposal, type Proposal } from './proposal-store';
import { ErrorNotice } from '../../components/error-notice';
import { portero } from '../../bridge/bridge';
import { PagedList } from '../../components/paged-list';
import { usePagedRows } from '../../components/use-paged-rows';

/** Who would be switched and who would not, before anything is sent. */
export function PreviewSheet({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const { connectionId, preview, problem, starting } = proposal;
  const go = useRef<HTMLButtonElement>(null);
  const ready = preview !== null && preview.counts.change > 0 && !problem;
  useEffect(() => {
    // In a low window the counts at the top are to be seen first.
    if (ready) go.current?.focus({ preventScroll: true });
  }, [ready]);
  return (
    <Sheet title={t(titleKey(proposal))} size={560} onClose={dropProposal}>
      {/* The sheet itself has the focus until there is something to start. */}
      <div className={styles['sheet']} tabIndex={-1} {...(ready ? {} : { 'data-autofocus': true })}>
        <output className={styles['asking']}>{!preview && !problem && t('bulk.findingOut')}</output>
        {preview && <PreviewParts preview={preview} />}
        {preview && <Truths preview={preview} />}
        <ErrorNotice
          error={problem}
          title={preview ? '' : t('bulk.previewFailed')}
          local={isLocal(connectionId)}
        />
        <div className="flex wrap justify-end gap-8">
          <Button onClick={dropProposal}>{t('common.cancel')}</Button>
          {problem && (
            <Button variant="filled" onClick={() => void proposeAgain()}>
              {t('common.retry')}
            </Button>
          )}
          {ready && (
            <Button
              variant="filled"
              ref={go}
              data-autofocus
              loading={starting}
              // A key that is still held from opening the sheet must not start anything.
              onKeyDown={(event) => (event.repeat ? event.preventDefault() : undefined)}
              onClick={() => void startProposal()}
            >
              <StartWords preview={preview} />
            </Button>
          )}
        </div>
      </div>
    </Sheet>
  );
}

function StartWords({ preview }: { preview: BulkPreview }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const count = preview.counts.change;
  const key =
    preview.undoes !== null
      ? 'bulk.undo'
      : preview.active === null
        ? 'bulk.mixed'
        : preview.active
          ? 'bulk.activate'
          : 'bulk.deactivate';
  return t(key, { count, people: formats.count(count) });
}

/** What is true of those who are switched off, and the way back. */
function Truths({ preview }: { preview: BulkPreview }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (preview.counts.change === 0) return <Notice tone="plain">{t('bulk.nothingToDo')}</Notice>;
  return (
    <div className="ink-2 text-13">
      {preview.tokensMayWorkUntil !== null && (
        <p>{t('bulk.tokensUntil', { time: formats.moment(preview.tokensMayWorkUntil) })}</p>
      )}
      <p>{t('bulk.undoHint')}</p>
    </div>
  );
}

function titleKey({ active, preview }: Proposal) {
  if (active !== null) return active ? 'bulk.previewActivate' : 'bulk.previewDeactivate';
  return preview && preview.undoes === null ? 'bulk.previewMixed' : 'bulk.previewUndo';
}

type Part = 'change' | 'already' | 'barred' | 'conflict';

const PARTS = [
  ['change', 'bulk.partChange', 'bulk.partChangeHint'],
  ['already', 'bulk.partAlready', 'bulk.partAlreadyHint'],
  ['barred', 'bulk.partBarred', 'bulk.partBarredHint'],
  ['conflict', 'bulk.partConflict', 'bulk.partConflictHint'],
] as const satisfies readonly (readonly [Part, string, string])[];

/** The parts of a preview: how many, what that means, and who. */
function PreviewParts({ preview }: { preview: BulkPreview }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { counts } = preview;
  const present = PARTS.filter(([part]) => part === 'change' || counts[part] > 0);
  const [part, setPart] = useState<Part>(counts.change > 0 ? 'change' : (present.at(1)?.[0] ?? 'change'));
  const [, name, hint] = PARTS.find(([candidate]) => candidate === part) ?? PARTS[0];
  return (
    <>
      <fieldset className="flex gap-8 m-0 p-0 border-0" aria-label={t('bulk.results')}>
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
          <p className="ink-2 text-13">{t(hint)}</p>
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
