import { words } from '../../i18n/i18n';
import type { TableKey } from '../../commands/table-key';

/** The keys that the list of people handles by itself, for the sheet of shortcuts. */
export const TABLE_KEYS: readonly TableKey[] = [
  {
    keys: ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'],
    words: () => words.t('users.keyMove'),
  },
  { keys: ['ArrowLeft', 'ArrowRight'], words: () => words.t('users.keyWithin') },
  { keys: ['Space'], words: () => words.t('users.keySwitch') },
  { keys: ['Enter'], words: () => words.t('users.keyOpen') },
  { keys: ['x', 'Mod+Space'], words: () => words.t('users.keySelect') },
  { keys: ['Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+Space'], words: () => words.t('users.keyStretch') },
  { keys: ['Mod+A'], words: () => words.t('users.selectAll') },
  { keys: ['Escape'], words: () => words.t('users.clearSelection') },
  { keys: ['Shift+F10'], words: () => words.t('users.keyMenu') },
  { keys: ['Mod+V'], words: () => words.t('users.keyPaste') },
];
