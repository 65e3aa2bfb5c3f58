import type { RefObject } from 'react';
import { useCommands, type TableKey } from '../../commands/commands';
import { hasEnded, lastStarted, openOperation } from '../changes/operations-store';
import { proposeSwitch, undoOperation } from '../changes/propose-switch';
import { openExport } from '../exchange/wanted-export';
import { changeQuery } from '../../navigation/navigation';
import { refreshDirectory } from '../../directory/directory-loading';
import { directoryOf } from '../../directory/directory-store';
import { filterOf, narrows, NO_FILTER } from '../../navigation/list-query';
import { listPaste } from './paste-store';
import { clearSelection, selectMatching } from '../../directory/selecting';
import { countSelected, scopeOf } from '../../directory/selection';
import { undoLastSwitch } from '../changes/switch-person';
import type { UsersContextValue } from './users-context';
import { words } from '../../i18n/i18n';

/** What can be done with the list by name or by key: for the palette, the sheet of shortcuts, and the keys. */
export function useUsersCommands(
  context: UsersContextValue,
  search: RefObject<HTMLInputElement | null>,
): void {
  const { connectionId, switchingBarred, t } = context;
  const selected = () => {
    const { selection, query, cache } = directoryOf(connectionId);
    return countSelected(selection, query, cache.whole?.matching ?? 0) > 0;
  };
  const canSwitch = () => switchingBarred === null && selected();
  const scope = () => scopeOf(directoryOf(connectionId).selection);
  useCommands([
    {
      id: 'users.search',
      title: () => t('users.search'),
      group: 'list',
      shortcut: ['Mod+F', '/'],
      run: () => {
        search.current?.focus();
        search.current?.select();
      },
    },
    {
      id: 'users.refresh',
      title: () => t('users.refresh'),
      group: 'list',
      shortcut: ['F5', 'Mod+R'],
      run: () => void refreshDirectory(connectionId),
    },
    {
      id: 'users.everyone',
      title: () => t('users.clear'),
      group: 'list',
      enabled: () => narrows(directoryOf(connectionId).query),
      run: () => changeQuery(connectionId, NO_FILTER),
    },
    {
      id: 'users.select-all',
      title: () => t('users.selectAll'),
      group: 'selection',
      run: () => selectMatching(connectionId),
    },
    {
      id: 'users.clear-selection',
      title: () => t('users.clearSelection'),
      group: 'selection',
      enabled: selected,
      run: () => clearSelection(connectionId),
    },
    {
      id: 'users.paste',
      title: () => t('users.pasteTitle'),
      group: 'selection',
      shortcut: ['Shift+Mod+P'],
      run: () => listPaste(connectionId),
    },
    {
      id: 'users.switch-on',
      title: () => t('users.activateSelected'),
      group: 'selection',
      shortcut: ['Shift+Mod+O'],
      enabled: canSwitch,
      run: () => void proposeSwitch(connectionId, scope(), true),
    },
    {
      id: 'users.switch-off',
      title: () => t('users.deactivateSelected'),
      group: 'selection',
      shortcut: ['Shift+Mod+F'],
      enabled: canSwitch,
      run: () => void proposeSwitch(connectionId, scope(), false),
    },
    {
      id: 'users.export',
      title: () => t('users.exportList'),
      group: 'exchange',
      shortcut: ['Shift+Mod+E'],
      run: () => {
        const { query } = directoryOf(connectionId);
        const everyone = { kind: 'matching' as const, filter: filterOf(query), except: [] };
        openExport({ connectionId, scope: selected() ? scope() : everyone, sort: query.sort });
      },
    },
    {
      id: 'users.undo',
      title: () => t('users.undoLast'),
      group: 'list',
      shortcut: ['Mod+Z'],
      run: () => undoLast(connectionId),
    },
  ]);
}

/** Takes back what was done last in this list: one switch, or a whole operation. */
function undoLast(connectionId: string): void {
  const last = directoryOf(connectionId).history.at(-1);
  const operation = lastStarted(connectionId);
  if (operation && operation.at > (last?.at ?? 0)) {
    // While it runs it can be paused or cancelled: its results, with those buttons, are opened instead.
    if (hasEnded(operation.operationId)) void undoOperation(connectionId, operation.operationId);
    else openOperation(operation.operationId);
  } else void undoLastSwitch(connectionId);
}

/** The keys that the list of people handles by itself, for the sheet of shortcuts. */
export const TABLE_KEYS: readonly TableKey[] = [
  {
    keys: ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'],
    words: () => words.t('users.keyMove'),
  },
  { keys: ['ArrowLeft', 'ArrowRight'], words: () => words.t('users.keyWithin') },
  { keys: ['Space'], words: () => words.t('users.keyActivate') },
  { keys: ['Enter'], words: () => words.t('users.keyOpen') },
  { keys: ['x', 'Mod+Space'], words: () => words.t('users.keySelect') },
  { keys: ['Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+Space'], words: () => words.t('users.keyRange') },
  { keys: ['Mod+A'], words: () => words.t('users.selectAll') },
  { keys: ['Escape'], words: () => words.t('users.clearSelection') },
  { keys: ['Shift+F10'], words: () => words.t('users.keyMenu') },
  { keys: ['Mod+V'], words: () => words.t('users.keyPaste') },
];
