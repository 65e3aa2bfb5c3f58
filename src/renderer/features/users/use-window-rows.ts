import { useMemo } from 'react';
import { useTable, type Row } from '@tanstack/react-table';
import type { PersonRow, SortColumn } from '#contract/directory';
import { columnsFor, features } from './columns';
import { changeQuery } from './directory-loading';
import { useDirectory } from './directory-store';
import { useUsersContext } from './users-context';
import { PAGE_SIZE } from './window-cache';

/** A row of the table. */
export type TableRow = Row<typeof features, PersonRow>;

/** TanStack's table over the rows at hand, and how to find the row at an index of the whole list. */
export function useWindowRows(connectionId: string) {
  const pages = useDirectory(connectionId, (directory) => directory.cache.pages);
  const sort = useDirectory(connectionId, (directory) => directory.query.sort);
  const data = useMemo(() => [...pages.values()].flatMap((page) => page.rows), [pages]);
  const { capabilities } = useUsersContext();
  const columns = useMemo(() => columnsFor(capabilities), [capabilities]);
  const sorting = useMemo(() => [{ id: sort.column, desc: sort.descending }], [sort]);

  const table = useTable({
    features,
    columns,
    data,
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    sortDescFirst: false,
    getRowId: (person) => person.id,
    state: { sorting },
    onSortingChange(updater) {
      const [next] = typeof updater === 'function' ? updater(sorting) : updater;
      if (next) changeQuery(connectionId, { sort: { column: next.id as SortColumn, descending: next.desc } });
    },
  });

  const { rows } = table.getRowModel();
  const rowsByIndex = useMemo(() => {
    const found = new Map<number, TableRow>();
    let position = 0;
    for (const [number, page] of pages) {
      for (let i = 0; i < page.rows.length; i += 1) {
        const row = rows[position];
        if (row) found.set(number * PAGE_SIZE + i, row);
        position += 1;
      }
    }
    return found;
  }, [pages, rows]);

  return { table, rowsByIndex };
}
