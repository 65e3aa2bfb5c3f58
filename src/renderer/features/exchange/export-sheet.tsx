import { lazy, Suspense } from 'react';
import { create } from 'zustand';
import type { Connection } from '#contract/connection';
import type { PeopleScope, Sort } from '#contract/directory';

const ExportForm = lazy(async () => ({ default: (await import('./export-form')).ExportForm }));

/** Who is to be exported, and in which order. */
export interface WantedExport {
  connectionId: string;
  scope: PeopleScope;
  sort: Sort;
}

const useExport = create<{ wanted: WantedExport | null }>(() => ({ wanted: null }));

/** Opens the sheet in which columns and format are chosen. */
export function openExport(wanted: WantedExport): void {
  useExport.setState({ wanted });
}

/** Where that sheet appears; its code is fetched when it is first wanted. */
export function ExportSheet({ connection }: { connection: Connection }) {
  const wanted = useExport((state) => state.wanted);
  if (wanted?.connectionId !== connection.id) return null;
  return (
    <Suspense fallback={null}>
      <ExportForm
        connection={connection}
        wanted={wanted}
        onClose={() => useExport.setState({ wanted: null })}
      />
    </Suspense>
  );
}
