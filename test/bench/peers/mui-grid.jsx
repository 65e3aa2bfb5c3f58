import { DataGrid, gridFilteredTopLevelRowCountSelector, useGridApiRef } from '@mui/x-data-grid';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

const columns = [
  { field: 'UserName', flex: 5 },
  { field: 'NombrePerfil', flex: 4 },
  { field: 'Activo', width: 156, type: 'boolean', getApplyQuickFilterFn: () => null },
];
const initialState = { sorting: { sortModel: [{ field: 'UserName', sort: 'asc' }] } };

/** MUI X Data Grid, the free edition: pages of a hundred rows are the longest it has. */
export function showMuiGrid(element) {
  const handle = { setRows: () => {}, search: () => {}, count: () => 0 };
  function Grid() {
    const api = useGridApiRef();
    const [rows, setRows] = useState([]);
    const [words, setWords] = useState([]);
    useEffect(() => {
      handle.setRows = setRows;
      handle.search = (text) => setWords(text.split(' ').filter(Boolean));
      handle.count = () => gridFilteredTopLevelRowCountSelector(api);
    }, [api]);
    return (
      <DataGrid
        apiRef={api}
        rows={rows}
        columns={columns}
        getRowId={(row) => row.Id}
        initialState={initialState}
        filterModel={{ items: [], quickFilterValues: words }}
        rowHeight={44}
        pageSizeOptions={[100]}
      />
    );
  }
  createRoot(element).render(<Grid />);
  return {
    setRows: (rows) => handle.setRows(rows),
    search: (text) => handle.search(text),
    count: () => handle.count(),
  };
}
