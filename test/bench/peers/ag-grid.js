import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';

ModuleRegistry.registerModules([AllCommunityModule]);

/** AG Grid Community, set up for speed as its documents advise: row ids, quick filter cache, no animation. */
export function showAgGrid(element) {
  const api = createGrid(element, {
    rowData: [],
    columnDefs: [
      { field: 'UserName', flex: 5, sort: 'asc' },
      { field: 'NombrePerfil', flex: 4 },
      { field: 'Activo', width: 156, getQuickFilterText: () => '' },
    ],
    defaultColDef: { sortable: true },
    getRowId: ({ data }) => data.Id,
    cacheQuickFilter: true,
    animateRows: false,
    rowHeight: 44,
  });
  return {
    setRows: (rowData) => api.setGridOption('rowData', rowData),
    search: (text) => api.setGridOption('quickFilterText', text),
    count: () => api.getDisplayedRowCount(),
  };
}
