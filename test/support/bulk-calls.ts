import type { Page } from '@playwright/test';
import type { BulkPreview, Operation, OperationRow } from '#contract/bulk';
import type { DirectoryFilter, DirectoryWindow } from '#contract/directory';
import type { JournalEntry, JournalFilter } from '#contract/journal';
import { call, valueOf } from './bridge-calls';

/** A filter that leaves nobody out. */
export const EVERYBODY: DirectoryFilter = {
  search: '',
  active: 'all',
  profileIds: [],
  administrator: 'all',
  changedElsewhere: false,
};

const PAGE = 500;

/** The list as a window shows it. */
export async function windowOf(
  page: Page,
  connectionId: string,
  filter: Partial<DirectoryFilter> = {},
  [offset, limit] = [0, 1],
): Promise<DirectoryWindow> {
  const sort = { column: 'userName', descending: false } as const;
  const query = { connectionId, ...EVERYBODY, ...filter, sort, offset, limit };
  return valueOf(await call(page, 'directory/window', query));
}

/** Who is active by the list that is on screen, by id. */
export async function activeOnScreen(page: Page, connectionId: string): Promise<Map<string, boolean | null>> {
  const shown = new Map<string, boolean | null>();
  for (let offset = 0; ; offset += PAGE) {
    const { rows, matching } = await windowOf(page, connectionId, {}, [offset, PAGE]);
    for (const { id, active } of rows) shown.set(id, active);
    if (offset + PAGE >= matching) return shown;
  }
}

/** Decides about everyone whom a filter finds. */
export async function previewOf(
  page: Page,
  connectionId: string,
  filter: Partial<DirectoryFilter>,
  active: boolean,
): Promise<BulkPreview> {
  const scope = { kind: 'matching' as const, filter: { ...EVERYBODY, ...filter }, except: [] };
  return valueOf(await call(page, 'bulk/preview', { connectionId, scope, active }));
}

/** The operation as it stands. */
export async function operationOf(page: Page, connectionId: string, id: string): Promise<Operation> {
  const operation = valueOf(await call(page, 'bulk/list', { connectionId })).find((one) => one.id === id);
  if (!operation) throw new Error('the operation is not in the list');
  return operation;
}

/** The result of every row. */
export async function rowsOf(page: Page, operationId: string): Promise<OperationRow[]> {
  const all: OperationRow[] = [];
  for (;;) {
    const query = { operationId, outcomes: [], search: '', offset: all.length, limit: PAGE };
    const { rows, matching } = valueOf(await call(page, 'bulk/rows', query));
    all.push(...rows);
    if (all.length >= matching) return all;
  }
}

/** All entries of the audit log that a filter finds, the oldest first. */
export async function entriesWith(
  page: Page,
  filter: Partial<Pick<JournalFilter, 'actions' | 'operationId'>>,
): Promise<JournalEntry[]> {
  const all: JournalEntry[] = [];
  const everything = { connectionId: null, search: '', actions: [], results: [], subjectId: null };
  for (;;) {
    const range = { operationId: null, from: null, to: null, offset: all.length, limit: PAGE };
    const query = { ...everything, ...range, ...filter };
    const { entries, matching } = valueOf(await call(page, 'journal/window', query));
    all.push(...entries);
    if (all.length >= matching) return all.toReversed();
  }
}

/** All entries of an operation, the oldest first. */
export function entriesOf(page: Page, operationId: string): Promise<JournalEntry[]> {
  return entriesWith(page, { operationId });
}
