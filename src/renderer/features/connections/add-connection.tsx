import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PorteroError } from '#contract/errors';
import { goToConnection } from '../../app/navigation-store';
import { portero } from '../../bridge';
import { errorWords } from '../../components/error-words';
import { Notice } from '../../components/notice';
import { Sheet } from '../../components/sheet';
import styles from './add-connection.module.css';
import { receiveConnection } from './connections-store';
import { isFilledIn, missingIn, type ConnectionFields } from './connection-fields';

/** The sheet that adds a connection and goes on to its sign-in. */
export function AddConnection({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [fields, setFields] = useState<ConnectionFields>({ name: '', address: '', siteKey: '' });
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<PorteroError | null>(null);
  const missing = checked ? missingIn(fields) : {};

  const set = (field: keyof ConnectionFields) => (value: string) => {
    setFields((before) => ({ ...before, [field]: value }));
    setError(null);
  };

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    if (busy || !isFilledIn(fields)) return;
    setBusy(true);
    const siteKey = fields.siteKey.trim();
    const answer = await portero.call('connections/add', {
      name: fields.name.trim(),
      address: fields.address.trim(),
      ...(siteKey ? { turnstileSiteKey: siteKey } : {}),
    });
    setBusy(false);
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    receiveConnection(answer.value);
    onClose();
    await goToConnection(answer.value.id);
  }

  return (
    <Sheet title={t('connections.addTitle')} onClose={onClose}>
      <form className={styles['form']} onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          label={t('connections.name')}
          description={t('connections.nameHint')}
          value={fields.name}
          onChange={(event) => set('name')(event.currentTarget.value)}
          error={missing.name && t(`connections.${missing.name}`)}
          autoComplete="off"
          data-autofocus
        />
        <TextInput
          label={t('connections.address')}
          description={t('connections.addressHint')}
          value={fields.address}
          onChange={(event) => set('address')(event.currentTarget.value)}
          error={
            error?.code === 'bad-address'
              ? t('connections.badAddress')
              : missing.address && t(`connections.${missing.address}`)
          }
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
        />
        <TextInput
          label={t('connections.siteKey')}
          description={t('connections.siteKeyHint')}
          value={fields.siteKey}
          onChange={(event) => set('siteKey')(event.currentTarget.value)}
          maxLength={64}
          autoComplete="off"
          spellCheck={false}
        />
        {error && error.code !== 'bad-address' && (
          <Notice tone="danger" role="alert">
            {errorWords(t, error)}
          </Notice>
        )}
        <div className={styles['buttons']}>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('connections.add')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
