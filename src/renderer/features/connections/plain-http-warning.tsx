import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Notice } from '../../components/notice';
import { choose, reportIn, type ConnectionFormStore } from './connection-form';
import '../../components/checkbox-styles';

/** Says what an unencrypted address means, and asks whether it is wanted all the same. Nothing where it is encrypted. */
export function PlainHttpWarning({ form }: { form: ConnectionFormStore }) {
  const { t } = useTranslation();
  const state = useStore(form);
  const { fields, error } = state;
  if (!reportIn(state)?.plainHttp && error?.code !== 'plain-http' && !fields.allowPlainHttp) return null;
  return (
    <Notice tone="warm" title={t('connectionTest.plainTitle')}>
      <p>{t('connectionTest.plainText')}</p>
      <Checkbox
        mt={8}
        size="sm"
        label={t('connectionTest.plainAllow')}
        checked={fields.allowPlainHttp}
        onChange={(event) => choose(form, 'allowPlainHttp', event.currentTarget.checked)}
        data-obstacle="plain-http"
      />
    </Notice>
  );
}
