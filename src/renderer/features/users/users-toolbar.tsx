import { ActionIcon, SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.layer.css';
import '@mantine/core/styles/SegmentedControl.layer.css';
import { IconRefresh } from '@tabler/icons-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-formats';
import { changeQuery, refreshDirectory } from './directory-loading';
import { useDirectory } from './directory-store';
import { narrows } from './list-query';
import { UsersSearch } from './users-search';
import { useUsersContext } from './users-context';
import styles from './users-toolbar.module.css';

interface UsersToolbarProps {
  connectionId: string;
  search: RefObject<HTMLInputElement | null>;
}

/** Above the list: what it is and how many, what to look for, and when it was read. */
export function UsersToolbar({ connectionId, search }: UsersToolbarProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { capabilities } = useUsersContext();
  const summary = useDirectory(connectionId, (directory) => directory.cache.summary);
  const narrowed = useDirectory(connectionId, (directory) => narrows(directory.query));
  const filter = useDirectory(connectionId, (directory) => directory.query.active);
  const heading = useRef<HTMLHeadingElement>(null);
  const [refreshing, setRefreshing] = useState(false);
  useEffect(() => heading.current?.focus(), []);

  async function refresh() {
    setRefreshing(true);
    await refreshDirectory(connectionId);
    setRefreshing(false);
  }

  return (
    <div className={styles['toolbar']}>
      <div className={styles['about']}>
        <h1 ref={heading} tabIndex={-1} className={styles['title']}>
          {t('users.title')}
        </h1>
        {summary && (
          <p className={styles['counts']}>
            {narrowed && <>{t('users.shown', { matching: formats.count(summary.matching) })} · </>}
            {capabilities.switching
              ? t('users.counts', {
                  active: formats.count(summary.active),
                  total: formats.count(summary.total),
                })
              : t('users.count', { count: summary.total, total: formats.count(summary.total) })}
          </p>
        )}
      </div>
      <UsersSearch connectionId={connectionId} ref={search} />
      {capabilities.switching && (
        <SegmentedControl
          className={styles['filter'] ?? ''}
          size="sm"
          aria-label={t('users.filter')}
          value={filter}
          onChange={(active) => changeQuery(connectionId, { active })}
          data={[
            { value: 'all', label: t('users.all') },
            { value: 'active', label: t('users.active') },
            { value: 'inactive', label: t('users.inactive') },
          ]}
        />
      )}
      <div className={styles['read']}>
        <span>
          {summary === null || summary.readAt === null
            ? t('users.neverRead')
            : t('users.readAt', { time: formats.moment(summary.readAt) })}
        </span>
        <ActionIcon aria-label={t('users.refresh')} loading={refreshing} onClick={() => void refresh()}>
          <IconRefresh size={16} stroke={1.8} aria-hidden="true" />
        </ActionIcon>
      </div>
      <output className="visually-hidden">
        {summary &&
          t('users.loadedRows', { count: summary.matching, matching: formats.count(summary.matching) })}
      </output>
    </div>
  );
}
