import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { JournalAction, JournalResult } from '#contract/journal';
import { connectionName } from '../../state/connections';
import styles from './audit-screen.module.css';
import { changeAuditView, type AuditView } from './audit-view';

interface AuditToolbarProps {
  connection: Connection;
  view: AuditView;
}

/** What to look for in the journal. */
export function AuditToolbar({ connection, view }: AuditToolbarProps) {
  const { t } = useTranslation();
  const change = (patch: Partial<AuditView>) => changeAuditView(connection.id, patch);
  return (
    <search className={styles['toolbar']}>
      <TextInput
        type="search"
        size="xs"
        className={styles['search'] ?? ''}
        aria-label={t('audit.search')}
        placeholder={t('audit.searchHint')}
        value={view.search}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        leftSection={<IconSearch size={14} stroke={1.8} aria-hidden="true" />}
        onChange={(event) => change({ search: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && view.search !== '') change({ search: '' });
        }}
      />
      <NativeSelect
        size="xs"
        aria-label={t('audit.what')}
        value={view.action ?? ''}
        onChange={(event) => change({ action: (event.currentTarget.value || null) as JournalAction | null })}
        data={[
          { value: '', label: t('audit.anything') },
          ...ACTIONS_SHOWN.map((action) => ({ value: action, label: t(`audit.actions.${action}`) })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t('audit.result')}
        value={view.result ?? ''}
        onChange={(event) => change({ result: (event.currentTarget.value || null) as JournalResult | null })}
        data={[
          { value: '', label: t('audit.anyResult') },
          ...RESULTS_SHOWN.map((result) => ({ value: result, label: t(`audit.results.${result}`) })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t('audit.where')}
        value={view.everywhere ? 'all' : 'this'}
        onChange={(event) => change({ everywhere: event.currentTarget.value === 'all' })}
        data={[
          { value: 'this', label: connectionName(t, connection) },
          { value: 'all', label: t('audit.everywhere') },
        ]}
      />
      <div className="flex gap-8">
        <DayField label={t('audit.since')} value={view.since} onChange={(since) => change({ since })} />
        <DayField label={t('audit.until')} value={view.until} onChange={(until) => change({ until })} />
      </div>
    </search>
  );
}

interface DayFieldProps {
  label: string;
  value: string;
  onChange: (day: string) => void;
}

function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <TextInput
      type="date"
      size="xs"
      className={styles['day'] ?? ''}
      label={label}
      value={value}
      max="9999-12-31"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** What can be looked for, in the order in which it is offered. A list of one's own, because the contract's brings zod. */
export const ACTIONS_SHOWN = Object.keys({
  'switch-on': true,
  'switch-off': true,
  'person-create': true,
  'person-update': true,
  'person-delete': true,
  'profile-create': true,
  'profile-update': true,
  'profile-delete': true,
  'permissions-save': true,
  'module-create': true,
  'module-update': true,
  'module-delete': true,
} satisfies Record<JournalAction, true>) as JournalAction[];

/** As {@link ACTIONS_SHOWN}. */
export const RESULTS_SHOWN = Object.keys({
  done: true,
  already: true,
  conflict: true,
  barred: true,
  failed: true,
  unknown: true,
} satisfies Record<JournalResult, true>) as JournalResult[];
