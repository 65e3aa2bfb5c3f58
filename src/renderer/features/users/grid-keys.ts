/**
 * Where a key moves the focus among `count` rows, of which `perPage` fit on the screen; null for keys that do not move
 * it.
 */
export function nextRow(key: string, from: number, count: number, perPage: number): number | null {
  const to = destination(key, from, count, perPage);
  return to === null || count === 0 ? null : Math.min(Math.max(to, 0), count - 1);
}

/** What a key does to the focused row; null where it does nothing. */
export type RowAction =
  'switch' | 'toggle' | 'stretch' | 'open' | 'menu' | 'clear' | 'all' | 'right' | 'left';

/** A key as the keyboard tells it. */
interface PressedKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** What a key means for the focused row, apart from moving. */
export function rowAction({ key, ctrlKey, metaKey, altKey, shiftKey }: PressedKey): RowAction | null {
  const command = ctrlKey || metaKey;
  if (altKey) return null;
  if (key === ' ') {
    if (shiftKey) return command ? null : 'stretch';
    return command ? 'toggle' : 'switch';
  }
  if (key === 'F10') return shiftKey ? 'menu' : null;
  if (command) return key.toLowerCase() === 'a' && !shiftKey ? 'all' : null;
  if (shiftKey) return null;
  return PLAIN[key] ?? null;
}

const PLAIN: Readonly<Record<string, RowAction>> = {
  x: 'toggle',
  X: 'toggle',
  Enter: 'open',
  ContextMenu: 'menu',
  Escape: 'clear',
  ArrowRight: 'right',
  ArrowLeft: 'left',
};

function destination(key: string, from: number, count: number, perPage: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return from + 1;
    case 'ArrowUp':
      return from - 1;
    case 'PageDown':
      return from + perPage;
    case 'PageUp':
      return from - perPage;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
