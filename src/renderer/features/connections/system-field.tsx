import { NativeSelect, TextInput, Checkbox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import {
  choose,
  reportIn,
  type ConnectionForm,
  type ConnectionFormStore,
  changeField,
} from './connection-form';
import { candidateOf, systemOf, untrustedIn, wantsSiteKey } from './obstacles';
import { Notice } from '../../components/notice';
import '../../components/checkbox-styles';

/**
 * Which system it is: the one that answers, unless the person knows better. Shown once there is something to say
 * about it; those that answer come first.
 */
export function SystemField({ form }: { form: ConnectionFormStore }) {
  const { t } = useTranslation();
  const state = useStore(form);
  const { fields, systems, stop, editing } = state;
  const report = reportIn(state);
  if (systems.length === 0 || (!report && !editing)) return null;
  // Behind a closed door nobody was asked yet.
  if (report?.plainHttp && !fields.allowPlainHttp) return null;
  if (!editing && untrustedIn(fields, report) !== null) return null;
  const answering = new Set(report?.candidates.map((candidate) => candidate.system));
  const sorted = systems.toSorted((a, b) => Number(answering.has(b.id)) - Number(answering.has(a.id)));
  return (
    <NativeSelect
      label={t('connections.system')}
      description={systemHint(t, state)}
      value={systemOf(fields, report) ?? ''}
      onChange={(event) => choose(form, 'system', event.currentTarget.value || null)}
      error={stop?.obstacle === 'system' && t('connections.chooseSystem')}
      data={[
        ...(systemOf(fields, report) === null ? [{ value: '', label: t('connections.chooseSystem') }] : []),
        ...sorted.map(({ id, name }) => ({
          value: id,
          label: answering.has(id) ? t('connectionTest.answers', { system: name }) : name,
        })),
      ]}
      rightSection={<IconChevronDown size={16} stroke={1.8} aria-hidden="true" />}
      data-obstacle="system"
    />
  );
}

function systemHint(t: TFunction, state: ConnectionForm): string | undefined {
  const report = reportIn(state);
  if (!report || state.testing) return undefined;
  if (report.problem)
    return t(systemOf(state.fields, report) === null ? 'connectionTest.addAnyway' : 'connectionTest.goOn');
  const count = report.candidates.length;
  if (count === 0) return t('connectionTest.noneAnswers');
  if (!candidateOf(state.fields, report)) return t('connectionTest.anotherAnswers');
  return count === 1 ? t('connectionTest.oneAnswers') : t('connectionTest.severalAnswer', { count });
}

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
