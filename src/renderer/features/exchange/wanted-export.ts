import { create } from 'zustand';
import type { PeopleScope, Sort } from '#contract/directory';

/** Who is to be exported, and in which order. */
export interface WantedExport {
  connectionId: string;
  scope: PeopleScope;
  sort: Sort;
}

/** What the sheet for exports is open for; null while it is closed. */
export const useExport = create<{ wanted: WantedExport | null }>(() => ({ wanted: null }));

/** Opens the sheet in which columns and format are chosen. */
export function openExport(wanted: WantedExport): void {
  useExport.setState({ wanted });
}
