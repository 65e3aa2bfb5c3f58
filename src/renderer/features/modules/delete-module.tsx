import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { PorteroError } from '#contract/errors';
import type { Module } from '#contract/profiles';
import { portero } from '../../bridge/bridge';
import { errorWords } from '../../i18n/error-words';
import { Notice } from '../../components/notice';
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
  const keep = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<PorteroError | null>(null);
  useEffect(() => keep.current?.focus(), []);

  async function remove(): Promise<void> {
    setBusy(true);
    const answer = await portero.call('modules/delete', { connectionId, moduleId: module.id });
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
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') leave();
  };
  return (
    <section aria-label={t('modules.deleteNamed', { name: module.name })}>
      <Notice
        tone="danger"
        title={t('modules.deleteAsk', { name: module.name })}
        actions={
          <>
            <Button ref={keep} variant="default" size="xs" onClick={leave} onKeyDown={escape}>
              {t('people.keep')}
            </Button>
            <Button
              variant="default"
              c="var(--p-danger)"
              size="xs"
              loading={busy}
              onKeyDown={escape}
              onClick={() => void remove()}
            >
              {t('modules.deleteYes')}
            </Button>
          </>
        }
      >
        <p>{t('modules.deleteText')}</p>
        {error && <p role="alert">{errorWords(t, error, connection.local)}</p>}
      </Notice>
    </section>
  );
}
