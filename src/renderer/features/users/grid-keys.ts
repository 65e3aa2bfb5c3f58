/**
 * Where a key moves the focus among `count` rows, of which `perPage` fit on the screen; null for keys that do not move
 * it.
 */
export function nextRow(key: string, from: number, count: number, perPage: number): number | null {
  const to = destination(key, from, count, perPage);
  return to === null || count === 0 ? null : Math.min(Math.max(to, 0), count - 1);
}

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
