import type { OperationRow } from '#contract/bulk';
import { moment, type Column } from './table';

/** Passwords that Portero made, by user name as the file had it. */
export type MadePasswords = ReadonlyMap<string, string>;

const columns: readonly Column<OperationRow>[] = [
  { key: 'row', value: ({ position }) => position + 1 },
  { key: 'id', value: ({ personId }) => personId },
  { key: 'userName', value: ({ userName }) => userName },
  { key: 'activeBefore', value: ({ before }) => before?.active ?? null },
  { key: 'profileBefore', value: ({ before }) => before?.profileName ?? null },
  { key: 'active', value: ({ active }) => active },
  { key: 'outcome', value: ({ outcome }) => outcome },
  { key: 'error', value: ({ error }) => error?.code ?? null },
  { key: 'words', value: ({ error }) => error?.words ?? null },
  { key: 'activeFound', value: ({ found }) => found?.active ?? null },
  { key: 'profileFound', value: ({ found }) => found?.profileName ?? null },
  { key: 'at', value: ({ at }) => moment(at) },
];

/**
 * The columns of an export of an operation's results. The passwords that Portero made for people whom it created are
 * a column more, also for those of whom nobody can say whether they were: otherwise nobody could ever know them.
 */
export function resultsColumns(passwords: MadePasswords | undefined): readonly Column<OperationRow>[] {
  if (!passwords) return columns;
  const isThere = ({ outcome }: OperationRow): boolean => outcome === 'done' || outcome === 'unknown';
  return [
    ...columns,
    { key: 'password', value: (row) => (isThere(row) ? (passwords.get(row.userName) ?? null) : null) },
  ];
}
