/** So many are remembered. */
const MOST = 8;

const recent: string[] = [];

/** Ids of what was run from the palette of this window, the last one first. Forgotten with the window. */
export function recentCommands(): readonly string[] {
  return recent;
}

/** Remembers that a command was run. */
export function rememberCommand(id: string): void {
  const at = recent.indexOf(id);
  if (at >= 0) recent.splice(at, 1);
  recent.unshift(id);
  recent.length = Math.min(recent.length, MOST);
}
