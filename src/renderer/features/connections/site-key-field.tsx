import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { changeField, reportIn, type ConnectionFormStore } from './connection-form';
import { wantsSiteKey } from './obstacles';

/** The captcha's site key, where the system has a captcha and does not tell the key itself. */
export function SiteKeyField({ form }: { form: ConnectionFormStore }) {
  const { t } = useTranslation();
  const state = useStore(form);
  const { fields, systems, stop } = state;
  if (!wantsSiteKey(fields, reportIn(state), systems)) return null;
  return (
    <TextInput
      label={t('connections.siteKey')}
      description={t('connections.siteKeyHint')}
      value={fields.siteKey}
      onChange={(event) => changeField(form, 'siteKey', event.currentTarget.value)}
      error={stop?.obstacle === 'site-key' && t('connections.siteKeyMissing')}
      maxLength={64}
      autoComplete="off"
      spellCheck={false}
      data-obstacle="site-key"
    />
  );
}
