import { create } from 'zustand';
import type { ListView, SavedFilter } from '#contract/list-view';
import type { PorteroError } from '#contract/errors';
import { portero } from '../../bridge/bridge';

interface ListViewsStore {
  views: Readonly<Record<string, ListView>>;
}

/** As the system's capabilities suggest, and no saved filters. */
const PLAIN: ListView = { columns: null, savedFilters: [] };

/** How each connection's list is arranged, as far as main has spoken of it. */
export const useListViews = create<ListViewsStore>(() => ({ views: {} }));

/** How one connection's list is arranged. */
export function useListView(connectionId: string): ListView {
  return useListViews(({ views }) => views[connectionId] ?? PLAIN);
}

/** Takes over what main says: another window may have arranged the list. */
export function receiveListView(change: ListView & { connectionId: string }): void {
  const { connectionId, columns, savedFilters } = change;
  useListViews.setState(({ views }) => ({ views: { ...views, [connectionId]: { columns, savedFilters } } }));
}

/** Asks how the list is arranged. Until the answer is there, it is as the capabilities suggest. */
export async function loadListView(connectionId: string): Promise<void> {
  const answer = await portero.call('list-view/get', { connectionId });
  if (answer.ok) receiveListView({ connectionId, ...answer.value });
}

/** Shows a change at once and has it kept; answers what went wrong where it could not be kept, and shows it as it was. */
export async function changeListView(
  connectionId: string,
  change: Partial<ListView>,
): Promise<PorteroError | null> {
  const before = useListViews.getState().views[connectionId] ?? PLAIN;
  const next = { connectionId, ...before, ...change };
  receiveListView(next);
  const answer = await portero.call('list-view/save', next);
  if (answer.ok) return null;
  receiveListView({ connectionId, ...before });
  return answer.error;
}

/** The filters with one more, or with one of the same name replaced. */
export function withSavedFilter(filters: readonly SavedFilter[], saved: SavedFilter): SavedFilter[] {
  const place = filters.findIndex(({ name }) => sameName(name, saved.name));
  if (place < 0) return [...filters, saved];
  return filters.map((filter, i) => (i === place ? { ...saved, id: filter.id } : filter));
}

/** Two filters cannot go by one name. */
export function sameName(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();
}
