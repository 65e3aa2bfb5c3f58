import { Button, TextInput } from '@mantine/core';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PorteroError } from '#contract/errors';
import type { Module } from '#contract/profiles';
import type { SignedInProps } from '../../state/sessions';
import { ErrorNotice } from '../../components/error-notice';
import { portero } from '../../bridge/bridge';
import { Notice } from '../../components/notice';
import { Sheet } from '../../components/sheet';
import { tell } from '../../components/tell';
import {
  changesKey,
  differingFields,
  emptyFields,
  MODULE_FIELDS,
  trimmed,
  type ModuleDraft,
} from './module-draft';

interface ModuleSheetProps extends SignedInProps {
  /** The module to change; null: a new one. */
  editing: Module | null;
  onClose: () => void;
}

const FIELDS = ['name', 'route', 'key'] as const;

/** Makes a module, or changes one. A changed key takes from everybody what their permissions named by it. */
export function ModuleSheet({ connection, session, editing, onClose }: ModuleSheetProps) {
  const { t } = useTranslation();
  const { id: connectionId } = connection;
  const frame = useRef<HTMLFormElement>(null);
  /** As it was when it was decided. */
  const [seen, setSeen] = useState(editing);
  const [draft, setDraft] = useState<ModuleDraft>(editing ?? { name: '', route: '', key: '' });
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<PorteroError | null>(null);
  const [theirs, setTheirs] = useState<Module | null>(null);
  const missing = checked ? emptyFields(draft) : [];

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setChecked(true);
    if (busy) return;
    const [gap] = emptyFields(draft);
    if (gap !== undefined) {
      frame.current?.querySelector<HTMLElement>(`[name="${gap}"]`)?.focus();
      return;
    }
    setBusy(true);
    setError(null);
    const wanted = { connectionId, ...trimmed(draft) };
    const answer = seen
      ? await portero.call('modules/update', { ...wanted, moduleId: seen.id, seen })
      : await portero.call('modules/create', wanted);
    if (answer.ok) {
      tell({
        id: `module ${connectionId} ${answer.value.id}`,
        title: t(seen ? 'modules.changed' : 'modules.created', { name: answer.value.name }),
      });
      onClose();
      return;
    }
    if (answer.error.code === 'conflict' && seen) setTheirs(await asItIs(connectionId, seen.id));
    setError(answer.error);
    setBusy(false);
  }
  // Escape also reaches the sheet below, while one is asked to sign in again above it.
  const leave = (): void => (session.phase === 'reauthenticating' ? undefined : onClose());

  return (
    <Sheet title={t(editing ? 'modules.editTitle' : 'modules.newTitle')} size={440} onClose={leave}>
      <form ref={frame} className="flex column gap-16" onSubmit={(event) => void submit(event)} noValidate>
        {FIELDS.map((field, index) => (
          <TextInput
            key={field}
            name={field}
            label={t(`modules.${field}`)}
            description={t(`modules.${field}Hint`)}
            value={draft[field]}
            onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
            error={missing.includes(field) && t('modules.fieldMissing')}
            maxLength={MODULE_FIELDS[field]}
            autoComplete="off"
            spellCheck={false}
            data-autofocus={index === 0 || undefined}
          />
        ))}
        {changesKey(seen, draft) && (
          <Notice tone="warm" role="alert" title={t('modules.keyTitle')}>
            {t('modules.keyText', { key: seen?.key ?? '' })}
          </Notice>
        )}
        {theirs && (
          <Notice
            tone="warm"
            role="alert"
            title={t('modules.conflict')}
            actions={
              <>
                <Button size="xs" onClick={onClose}>
                  {t('people.keepCurrent')}
                </Button>
                <Button
                  size="xs"
                  onClick={() => {
                    setSeen(theirs);
                    setTheirs(null);
                    setError(null);
                  }}
                >
                  {t('people.applyMine')}
                </Button>
              </>
            }
          >
            {seen &&
              differingFields(seen, theirs).map((field) => (
                <p key={field}>
                  {t(`modules.${field}`)}: <del>{seen[field]}</del> → <b>{theirs[field]}</b>
                </p>
              ))}
          </Notice>
        )}
        <ErrorNotice error={theirs ? null : error} title={t('people.notSaved')} local={connection.local} />
        <div className="flex wrap justify-end gap-8">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="filled" type="submit" loading={busy} disabled={theirs !== null}>
            {t(editing ? 'people.save' : 'people.create')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

async function asItIs(connectionId: string, moduleId: string): Promise<Module | null> {
  const answer = await portero.call('modules/list', { connectionId });
  return (answer.ok && answer.value.find(({ id }) => id === moduleId)) || null;
}
