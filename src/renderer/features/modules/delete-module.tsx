import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { PorteroError } from '#contract/errors';
import type { Module } from '#contract/profiles';
import { portero } from '../../bridge/bridge';
import { errorWords } from '../../i18n/error-words';
import { DeleteQuestion } from '../../components/delete-question';
import { tell } from '../../components/tell';

interface DeleteModuleProps {
  connection: Connection;
  module: Module;
  onClose: () => void;
}

/** Asks, in the place of the module, whether it is to go, and says what that leaves behind (WC-93). */
export function DeleteModule({ connection, module, onClose }: DeleteModuleProps) {
  const { t } = useTranslation();
  const { id: connectionId } = connection;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<PorteroError | null>(null);

  async function remove(): Promise<void> {
    setBusy(true);
    const answer = await portero.call('modules/delete', { connectionId, moduleId: module.id, seen: module });
    setBusy(false);
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    tell({ id: `module ${connectionId} ${module.id}`, title: t('modules.deleted', { name: module.name }) });
    leave();
  }
  function leave(): void {
    // The button that had the focus goes with the question.
    document.querySelector<HTMLElement>('h1')?.focus();
    onClose();
  }
  return (
    <DeleteQuestion
      label={t('modules.deleteNamed', { name: module.name })}
      tone="danger"
      title={t('modules.deleteAsk', { name: module.name })}
      no={t('common.cancel')}
      yes={t('modules.deleteYes')}
      busy={busy}
      onKeep={leave}
      onDelete={() => void remove()}
    >
      <p>{t('modules.deleteText')}</p>
      {error && <p role="alert">{errorWords(t, error, connection.local)}</p>}
    </DeleteQuestion>
  );
}
