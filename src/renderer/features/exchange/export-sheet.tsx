import { lazy, Suspense } from 'react';
import type { Connection } from '#contract/connection';
import { useExport } from './wanted-export';

const ExportForm = lazy(async () => ({ default: (await import('./export-form')).ExportForm }));

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
