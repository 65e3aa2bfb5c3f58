import { create } from 'zustand';

interface PasteStore {
  /** The connection whose people are to be selected by a list, and what was pasted; null while nobody pastes. */
  pasted: { connectionId: string; text: string } | null;
}

/** A list of people that somebody pasted, or is about to. */
export const usePaste = create<PasteStore>(() => ({ pasted: null }));

/** Opens the sheet that takes a list of names or ids, with what is in it to begin with. */
export function listPaste(connectionId: string, text = ''): void {
  usePaste.setState({ pasted: { connectionId, text } });
}

/** Closes it. */
export function endPaste(): void {
  usePaste.setState({ pasted: null });
}
