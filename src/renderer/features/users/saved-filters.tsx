import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconBookmark, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { SavedFilter } from '#contract/list-view';
import { errorWords } from '../../i18n/error-words';
import { isLocal } from '../../state/connections';
import { changeQuery } from '../../navigation/navigation';
import { directoryOf, useDirectory } from '../../directory/directory-store';
import styles from './filter-bar.module.css';
import { filterOf, sameFilter } from '../../navigation/list-query';
import { changeListView, sameName, useListView, withSavedFilter } from './list-views-store';
import { PopoverButton } from './popover-button';
import { useUsersContext } from './users-context';

/** Filters with a name: applied, renamed, deleted, and the present one named. */
export function SavedFilters() {
  const { t, connectionId } = useUsersContext();
  const { savedFilters } = useListView(connectionId);
  const current = useDirectory(
    connectionId,
    ({ query }) => savedFilters.find(({ filter }) => sameFilter(filter, query))?.name,
  );
  return (
    <PopoverButton
      label={current ?? t('users.savedFilters')}
      icon={<IconBookmark size={16} stroke={1.6} aria-hidden="true" />}
      on={current !== undefined}
      width={320}
    >
      {(close) => <Choices filters={savedFilters} close={close} />}
    </PopoverButton>
  );
}

function Choices({ filters, close }: { filters: readonly SavedFilter[]; close: () => void }) {
  const { t, connectionId } = useUsersContext();
  const [name, setName] = useState('');
  const [renamed, setRenamed] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function keep(savedFilters: SavedFilter[]): Promise<void> {
    const error = await changeListView(connectionId, { savedFilters });
    setProblem(error && errorWords(t, error, isLocal(connectionId)));
  }
  function save() {
    if (name.trim() === '') return;
    const { query } = directoryOf(connectionId);
    const saved = { id: crypto.randomUUID(), name: name.trim(), filter: filterOf(query), sort: query.sort };
    void keep(withSavedFilter(filters, saved));
    setName('');
  }

  return (
    <>
      {filters.length === 0 && <p className={styles['hint']}>{t('users.noSavedFilters')}</p>}
      <ul className={styles['saved']}>
        {filters.map((saved) => (
          <li key={saved.id}>
            {renamed === saved.id ? (
              <NameField
                label={t('users.filterName')}
                action={t('users.rename')}
                begin={saved.name}
                onCancel={() => setRenamed(null)}
                onDone={(next) => {
                  setRenamed(null);
                  const others = filters.filter(
                    ({ id, name: other }) => id === saved.id || !sameName(other, next),
                  );
                  void keep(
                    others.map((filter) => (filter.id === saved.id ? { ...filter, name: next } : filter)),
                  );
                }}
              />
            ) : (
              <>
                <button
                  type="button"
                  className={styles['apply']}
                  onClick={() => {
                    changeQuery(connectionId, { ...saved.filter, sort: saved.sort });
                    close();
                  }}
                >
                  {saved.name}
                </button>
                <ActionIcon
                  size={28}
                  aria-label={t('users.renameFilter', { name: saved.name })}
                  onClick={() => setRenamed(saved.id)}
                >
                  <IconPencil size={14} stroke={1.8} aria-hidden="true" />
                </ActionIcon>
                <ActionIcon
                  size={28}
                  aria-label={t('users.deleteFilter', { name: saved.name })}
                  onClick={() => void keep(filters.filter(({ id }) => id !== saved.id))}
                >
                  <IconTrash size={14} stroke={1.8} aria-hidden="true" />
                </ActionIcon>
              </>
            )}
          </li>
        ))}
      </ul>
      <form
        className={styles['naming']}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextInput
          size="xs"
          aria-label={t('users.saveFilterAs')}
          placeholder={t('users.saveFilterAs')}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" disabled={name.trim() === ''}>
          {filters.some((saved) => sameName(saved.name, name)) ? t('users.replace') : t('users.save')}
        </Button>
      </form>
      {problem !== null && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </>
  );
}

interface NameFieldProps {
  label: string;
  action: string;
  begin: string;
  onDone: (name: string) => void;
  onCancel: () => void;
}

function NameField({ label, action, begin, onDone, onCancel }: NameFieldProps) {
  const [name, setName] = useState(begin);
  return (
    <form
      className={styles['naming']}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onDone(name.trim());
      }}
    >
      <TextInput
        size="xs"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- It takes the place of the button that had the focus.
        autoFocus
        aria-label={label}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onCancel();
        }}
      />
      <Button type="submit" size="xs">
        {action}
      </Button>
    </form>
  );
}
