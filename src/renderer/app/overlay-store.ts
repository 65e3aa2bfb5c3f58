import { create } from 'zustand';

/** What can lie over the screen of whoever is signed in. */
export type Overlay = 'palette' | 'shortcuts';

/** Which of them does; null where none. */
export const useOverlay = create<{ overlay: Overlay | null }>(() => ({ overlay: null }));

/** Opens one, in place of the other. */
export function openOverlay(overlay: Overlay): void {
  useOverlay.setState({ overlay });
}

/** Closes the one that is open. */
export function closeOverlay(): void {
  useOverlay.setState({ overlay: null });
}
