import { ActionIcon, CloseButton, TextInput } from '@mantine/core';
import { IconListSearch, IconRefresh, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import '@mantine/core/styles/CloseButton.layer.css';
import type { SignedInProps } from '../../state/sessions';
import { useFormats } from '../../i18n/use-formats';
import { NewPersonButton } from '../people/new-person-button';
import { refreshDirectory } from '../../directory/directory-loading';
import { useDirectory } from '../../directory/directory-store';
import { narrows } from '../../navigation/list-query';
import { listPaste } from './paste-store';
import { useUsersContext } from './users-context';
import styles from './users-toolbar.module.css';
import { skipToContent } from '../../components/skip-link';
import { changeQuery } from '../../navigation/navigation';

interface UsersToolbarProps extends SignedInProps {
  search: RefObject<HTMLInputElement | null>;
}

/** Above the list: what it is and how many, what to look for, and when it was read. */
export function UsersToolbar({ connection, session, search }: UsersToolbarProps) {
  const { t, connectionId } = useUsersContext();
  const heading = useRef<HTMLHeadingElement>(null);
  const reading = useDirectory(
    connectionId,
    ({ cache }) => cache.whole !== null && cache.whole.reading !== null,
  );
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
        <Counts />
      </div>
      <UsersSearch connectionId={connectionId} ref={search} />
      <div className="flex items-center gap-4 nowrap ink-2 text-12 tabular">
        <ReadAt />
        <ActionIcon
          aria-label={t('users.pasteTitle')}
          title={t('users.pasteTitle')}
          onClick={() => listPaste(connectionId)}
        >
          <IconListSearch size={16} stroke={1.8} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          aria-label={t('users.refresh')}
          title={t('users.refresh')}
          loading={refreshing || reading}
          onClick={() => void refresh()}
        >
          <IconRefresh size={16} stroke={1.8} aria-hidden="true" />
        </ActionIcon>
        <NewPersonButton connection={connection} session={session} />
      </div>
    </div>
  );
}

function Counts() {
  const { t, connectionId, capabilities } = useUsersContext();
  const formats = useFormats();
  const summary = useDirectory(connectionId, (directory) => directory.cache.whole);
  const narrowed = useDirectory(connectionId, (directory) => narrows(directory.query));
  if (!summary) return null;
  const { matching, active, total } = summary;
  const shown = narrowed ? t('users.shown', { matching: formats.count(matching) }) : null;
  const whole = capabilities.switching
    ? t('users.counts', { active: formats.count(active), total: formats.count(total) })
    : t('users.count', { count: total, total: formats.count(total) });
  return (
    <p className={styles['counts']} title={shown === null ? whole : `${shown} · ${whole}`}>
      {shown !== null && <span className={styles['count']}>{shown}</span>}
      <span className={styles['count']}>
        {shown !== null && ' · '}
        {whole}
      </span>
    </p>
  );
}

/** When the list was read, or how far the reading has come. */
function ReadAt() {
  const { t, connectionId } = useUsersContext();
  const formats = useFormats();
  const readAt = useDirectory(connectionId, ({ cache }) => cache.whole?.readAt ?? null);
  const people = useDirectory(connectionId, ({ cache }) => cache.whole?.reading?.people ?? null);
  if (people !== null) return <span>{t('users.reading', { people: formats.count(people) })}</span>;
  return (
    <span>
      {readAt === null ? t('users.neverRead') : t('users.readAt', { time: formats.moment(readAt) })}
    </span>
  );
}

interface UsersSearchProps {
  connectionId: string;
  ref: RefObject<HTMLInputElement | null>;
}

/** Searches as you type. Escape clears, the arrow down goes to who was found. */
function UsersSearch({ connectionId, ref }: UsersSearchProps) {
  const { t } = useTranslation();
  const search = useDirectory(connectionId, (directory) => directory.query.search);
  const { capabilities } = useUsersContext();
  const change = (text: string) => changeQuery(connectionId, { search: text });
  return (
    <TextInput
      ref={ref}
      type="search"
      className={styles['search'] ?? ''}
      aria-label={t('users.search')}
      placeholder={t(capabilities.profiles ? 'users.searchHint' : 'users.searchHintPlain')}
      value={search}
      maxLength={200}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && search !== '') change('');
        if (event.key === 'ArrowDown') {
          event.preventDefault();
          skipToContent();
        }
      }}
      leftSection={<IconSearch size={16} stroke={1.8} aria-hidden="true" />}
      rightSection={
        search === '' ? undefined : (
          <CloseButton
            size="sm"
            aria-label={t('users.clearSearch')}
            onClick={() => {
              change('');
              ref.current?.focus();
            }}
          />
        )
      }
    />
  );
}
