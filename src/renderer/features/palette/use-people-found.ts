import type { Connection } from '#contract/connection';
import type { PersonRow } from '#contract/directory';
import type { SavedFilter } from '#contract/list-view';
import { useAnswer, useLast } from '../../bridge/use-answer';
import { EVERYONE } from '../../navigation/list-query';
import { MOST_PEOPLE } from './palette-item';

const NOBODY: readonly PersonRow[] = [];
const NONE: readonly SavedFilter[] = [];

/** The first people whom the words find, wherever the list is; those of the words before stay until the answer comes. */
export function usePeopleFound({ id, capabilities }: Connection, query: string): readonly PersonRow[] {
  const search = query.trim().slice(0, 200);
  const wanted = capabilities.people && search !== '';
  const request = { connectionId: id, ...EVERYONE, search, offset: 0, limit: MOST_PEOPLE };
  const found = useLast(useAnswer('directory/window', wanted ? request : null, true).result);
  return wanted && found?.ok ? found.value.rows : NOBODY;
}

/** The saved filters of a connection, as they are when somebody looks. */
export function useSavedFilters(connectionId: string): readonly SavedFilter[] {
  const { result } = useAnswer('list-view/get', { connectionId }, true);
  return result?.ok ? result.value.savedFilters : NONE;
}
