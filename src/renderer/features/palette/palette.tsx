import { Modal } from '@mantine/core';
import '../../components/sheet-styles';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import { commandsNow } from '../../commands/commands';
import { useReturnFocus } from '../../components/use-return-focus';
import { paletteGroups, type PaletteItem, type PaletteGroup } from './palette-item';
import styles from './palette.module.css';
import { recentCommands } from './recent-commands';
import { usePeopleFound, useSavedFilters } from './use-people-found';
import { Keys } from '../../commands/keys';

interface PaletteProps {
  connection: Connection;
  onClose: () => void;
}

/** Everything that can be done, and everyone there is, a few letters away. */
export function Palette({ connection, onClose }: PaletteProps) {
  const { t } = useTranslation();
  const listId = useId();
  useReturnFocus();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const people = usePeopleFound(connection, query);
  const filters = useSavedFilters(connection.id);
  // As they were when it was opened: what is being looked through does not change under one's hands.
  const [commands] = useState(commandsNow);
  const groups = useMemo(
    () => paletteGroups(t, { query, connection, commands, recent: recentCommands(), people, filters }),
    [t, query, connection, commands, people, filters],
  );
  const items = groups.flatMap((group) => group.items);
  const at = Math.min(chosen, items.length - 1);
  const active = items[at];
  const optionId = (item: PaletteItem) => `${listId} ${item.id}`.replaceAll(/\s/g, '_');
  const activeId = active && optionId(active);
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  function run(item: PaletteItem): void {
    // The focus goes back to where it was before, so that a command finds things as they were.
    flushSync(onClose);
    item.run();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const target = steps(event.key, at, items.length);
    if (target !== null) setChosen(target);
    else if (event.key === 'Enter' && active) run(active);
    else return;
    event.preventDefault();
  }

  return (
    <Modal.Root opened size={600} yOffset="12vh" onClose={onClose} transitionProps={{ duration: 0 }}>
      <Modal.Overlay backgroundOpacity={0.3} color="#06100e" />
      <Modal.Content className="flex border" radius={12} aria-label={t('palette.title')}>
        <Modal.Body className={styles['body'] ?? ''}>
          <div className={styles['search']}>
            <IconSearch size={18} stroke={1.6} aria-hidden="true" />
            <input
              ref={focusNow}
              data-autofocus
              className={styles['input']}
              role="combobox"
              aria-label={t('palette.label')}
              aria-expanded={items.length > 0}
              aria-controls={listId}
              aria-activedescendant={activeId}
              aria-autocomplete="list"
              aria-describedby={`${listId}-hint`}
              placeholder={t('palette.placeholder')}
              value={query}
              maxLength={200}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => {
                setQuery(event.currentTarget.value);
                setChosen(0);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <PaletteList
            id={listId}
            groups={groups}
            active={active}
            optionId={optionId}
            onRun={run}
            onPoint={(item) => setChosen(items.indexOf(item))}
          />
          {items.length === 0 && (
            <p className={styles['nothing']}>{t('palette.nothing', { query: query.trim() })}</p>
          )}
          <p id={`${listId}-hint`} className={styles['hint']}>
            {t('palette.hint')}
          </p>
          <output className="visually-hidden">
            {query.trim() !== '' && t('palette.results', { count: items.length })}
          </output>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** At once, and not after the dialog has settled: the next letter may be typed already. */
function focusNow(field: HTMLInputElement | null): void {
  field?.focus();
}

/** Where a key leads from line `at` of `count`; null where it leads nowhere. The ends meet. */
function steps(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at + count - 1) % count;
  if (key === 'PageDown') return Math.min(at + 8, count - 1);
  if (key === 'PageUp') return Math.max(at - 8, 0);
  return null;
}

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- No native tag is a list of groups whose lines another field points at. */

interface PaletteListProps {
  id: string;
  groups: readonly PaletteGroup[];
  active: PaletteItem | undefined;
  /** The id of a line's element. */
  optionId: (item: PaletteItem) => string;
  onRun: (item: PaletteItem) => void;
  /** The pointer has come over a line. */
  onPoint: (item: PaletteItem) => void;
}

/** The lines of the palette. The focus stays in the field above, which says which line is meant. */
function PaletteList({ id, groups, active, optionId, onRun, onPoint }: PaletteListProps) {
  const { t } = useTranslation();
  return (
    <div id={id} role="listbox" aria-label={t('palette.title')} className={styles['list']}>
      {groups.map((group) => (
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
          <div id={`${id}-${group.id}`} role="presentation" className={styles['group']}>
            {group.title}
          </div>
          {group.items.map((item) => (
            // The keys are the field's, which has the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={item.id}
              id={optionId(item)}
              role="option"
              aria-selected={item === active}
              className={styles['option']}
              onMouseMove={() => {
                if (item !== active) onPoint(item);
              }}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onRun(item)}
            >
              <span className={styles['title']}>{item.title}</span>
              {item.note !== undefined && <span className={styles['note']}>{item.note}</span>}
              {item.shortcut !== undefined && (
                <span className={styles['shortcut']} aria-hidden="true">
                  <Keys shortcut={item.shortcut} />
                </span>
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
