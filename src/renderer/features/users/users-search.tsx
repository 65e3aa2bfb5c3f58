import { CloseButton, TextInput } from '@mantine/core';
import '@mantine/core/styles/CloseButton.layer.css';
import { IconSearch } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { skipToContent } from '../../components/skip-link';
import { changeQuery } from '../../navigation/navigation';
import { useDirectory } from '../../directory/directory-store';
import { useUsersContext } from './users-context';
import styles from './users-toolbar.module.css';

interface UsersSearchProps {
  connectionId: string;
  ref: RefObject<HTMLInputElement | null>;
}

/** Searches as you type. Escape clears, the arrow down goes to who was found. */
export function UsersSearch({ connectionId, ref }: UsersSearchProps) {
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
