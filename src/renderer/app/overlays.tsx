import { lazy, Suspense, useEffect } from 'react';
import { create } from 'zustand';
import type { Connection } from '#contract/connection';
import { ExportSheet } from '../features/exchange/export-sheet';
import { ImportSheet } from '../features/exchange/import-sheet';
import { Palette } from '../features/palette/palette';
import { TABLE_KEYS } from '../features/users/users-commands';

const ShortcutsSheet = lazy(async () => ({
  default: (await import('../features/palette/shortcuts-sheet')).ShortcutsSheet,
}));

/**
 * What lies over whatever screen there is: the palette, the sheet of shortcuts, files in and out. The palette comes with
 * the screen, because what is typed right after Ctrl+K must find it there.
 */
export function Overlays({ connection }: { connection: Connection }) {
  const overlay = useOverlay((state) => state.overlay);
  useEffect(() => closeOverlay, []);
  return (
    <Suspense fallback={null}>
      <ExportSheet connection={connection} />
      <ImportSheet connection={connection} />
      {overlay === 'palette' && <Palette connection={connection} onClose={closeOverlay} />}
      {overlay === 'shortcuts' && <ShortcutsSheet tableKeys={TABLE_KEYS} onClose={closeOverlay} />}
    </Suspense>
  );
}

/** What can lie over the screen of whoever is signed in. */
export type Overlay = 'palette' | 'shortcuts';

/** Which of them does; null where none. */
const useOverlay = create<{ overlay: Overlay | null }>(() => ({ overlay: null }));

/** Opens one, in place of the other. */
export function openOverlay(overlay: Overlay): void {
  useOverlay.setState({ overlay });
}

/** Closes the one that is open. */
function closeOverlay(): void {
  useOverlay.setState({ overlay: null });
}
