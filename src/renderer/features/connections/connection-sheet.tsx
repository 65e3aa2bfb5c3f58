import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Connection } from '#contract/connection';
import { goToConnection } from '../../navigation/navigation';
import { errorWords } from '../../i18n/error-words';
import { Notice } from '../../components/notice';
import { Sheet } from '../../components/sheet';
import { useSlow } from '../../components/use-now';
import { missingIn } from './connection-fields';
import {
  askSystems,
  changeField,
  createConnectionForm,
  leadsElsewhere,
  reportIn,
  saveConnection,
  testConnection,
} from './connection-form';
import styles from './connection-sheet.module.css';
import { receiveConnection } from '../../state/connections';
import { PlainHttpWarning, SiteKeyField, SystemField } from './system-field';
import { ReportView } from './report-view';

interface ConnectionSheetProps {
  /** The connection to edit; without one a new one is added, and its sign-in follows. */
  editing?: Connection;
  onClose: () => void;
}

/** The sheet that adds or edits a connection. What the address is, is found out before anything is kept. */
export function ConnectionSheet({ editing, onClose }: ConnectionSheetProps) {
  const { t } = useTranslation();
  const [form] = useState(() => createConnectionForm(editing ?? null));
  const state = useStore(form);
  const { fields, checked, saving, testing, error, stop } = state;
  const frame = useRef<HTMLFormElement>(null);
  const missing = checked ? missingIn(fields) : {};
  const busy = saving || testing;
  const slow = useSlow(testing);
  useEffect(() => void askSystems(form), [form]);
  // What stands in the way has a field of its own, which appears together with it.
  useEffect(() => {
    if (stop) frame.current?.querySelector<HTMLElement>(`[data-obstacle="${stop.obstacle}"]`)?.focus();
  }, [stop]);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const connection = await saveConnection(form);
    if (!connection) {
      frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    receiveConnection(connection);
    onClose();
    if (!editing) await goToConnection(connection.id);
  }
  const unusable = error?.code === 'bad-address';

  return (
    <Sheet title={t(editing ? 'connections.editTitle' : 'connections.addTitle')} size={520} onClose={onClose}>
      <form ref={frame} className="flex column gap-16" onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          label={t('connections.name')}
          description={t('connections.nameHint')}
          value={fields.name}
          onChange={(event) => changeField(form, 'name', event.currentTarget.value)}
          error={missing.name && t(`connections.${missing.name}`)}
          autoComplete="off"
          data-autofocus
        />
        <TextInput
          label={t('connections.address')}
          description={t('connections.addressHint')}
          value={fields.address}
          onChange={(event) => changeField(form, 'address', event.currentTarget.value)}
          error={
            unusable ? t('connections.badAddress') : missing.address && t(`connections.${missing.address}`)
          }
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
        />
        <div className={styles['found']} aria-live="polite" aria-busy={testing}>
          {testing && (
            <p className="ink-2 text-13 leading-20">
              {t(slow ? 'connectionTest.runningLong' : 'connectionTest.running')}
            </p>
          )}
          <PlainHttpWarning form={form} />
          <ReportView form={form} report={reportIn(state)} />
        </div>
        <SystemField form={form} />
        <SiteKeyField form={form} />
        {leadsElsewhere(state) && <Notice tone="plain">{t('connections.endsSession')}</Notice>}
        {error && !unusable && error.code !== 'plain-http' && (
          <Notice tone="danger" role="alert">
            {errorWords(t, error)}
          </Notice>
        )}
        <div className={styles['buttons']}>
          <Button
            className={styles['test'] ?? ''}
            disabled={fields.address.trim() === ''}
            loading={testing && !saving}
            onClick={() => void testConnection(form)}
          >
            {t('connections.test')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="filled" type="submit" loading={saving} disabled={busy && !saving}>
            {t(editing ? 'connections.save' : 'connections.add')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
