import type { Capabilities } from '#contract/connection';
import type { SortColumn } from '#contract/directory';
import type { ListColumn } from '#contract/list-view';

/** What there is to know of people in a system that can do this, in the order that is shown until somebody chooses. */
export function columnsOf(capabilities: Capabilities): ListColumn[] {
  return [
    'userName',
    ...(capabilities.profiles ? (['profileName', 'administrator'] as const) : []),
    ...(capabilities.accessRights ? (['accessRights'] as const) : []),
    'id',
    ...(capabilities.switching ? (['active'] as const) : []),
  ];
}

/** Those that are shown until somebody chooses: whether somebody is an administrator stands beside their name as well. */
export function firstColumns(capabilities: Capabilities): ListColumn[] {
  return columnsOf(capabilities).filter((column) => column !== 'administrator' && column !== 'id');
}

/** The columns on show: as they were chosen, without those the system has nothing to say in, and always with the name. */
export function arrange(chosen: readonly ListColumn[] | null, capabilities: Capabilities): ListColumn[] {
  if (chosen === null) return firstColumns(capabilities);
  const known = columnsOf(capabilities);
  const kept = [...new Set(chosen)].filter((column) => known.includes(column));
  return kept.includes('userName') ? kept : ['userName', ...kept];
}

/** All columns for the menu: those on show in their order, then the others. */
export function choices(shown: readonly ListColumn[], capabilities: Capabilities): ListColumn[] {
  return [...shown, ...columnsOf(capabilities).filter((column) => !shown.includes(column))];
}

/** Shows a column, as the last one, or hides it. The name stays. */
export function toggleColumn(shown: readonly ListColumn[], column: ListColumn): ListColumn[] {
  if (column === 'userName') return [...shown];
  return shown.includes(column) ? shown.filter((other) => other !== column) : [...shown, column];
}

/** Moves a column by so many places; the ends hold it. */
export function moveColumn(shown: readonly ListColumn[], column: ListColumn, by: number): ListColumn[] {
  const from = shown.indexOf(column);
  const to = Math.min(Math.max(from + by, 0), shown.length - 1);
  if (from < 0 || from === to) return [...shown];
  const rest = shown.filter((other) => other !== column);
  return [...rest.slice(0, to), column, ...rest.slice(to)];
}

/** By what main can sort. */
export function sortOf(column: ListColumn): SortColumn | null {
  return column === 'accessRights' ? null : column;
}

/** The widths of columns, as CSS grid tracks. */
export function tracksOf(columns: readonly ListColumn[]): string {
  return columns.map((column) => TRACKS[column]).join(' ');
}

const TRACKS: Readonly<Record<ListColumn, string>> = {
  userName: 'minmax(180px, 5fr)',
  profileName: 'minmax(120px, 4fr)',
  administrator: 'minmax(104px, 2fr)',
  accessRights: 'minmax(340px, 9fr)',
  active: '132px',
  id: 'minmax(96px, 3fr)',
};

/** The key of the words over a column. */
export function columnTitle(column: ListColumn) {
  return TITLES[column];
}

const TITLES = {
  userName: 'users.userName',
  profileName: 'users.profile',
  administrator: 'users.administrator',
  accessRights: 'rights.column',
  active: 'users.state',
  id: 'users.id',
} as const satisfies Record<ListColumn, string>;
