import type { PersonRow } from '#contract/directory';
import { portero } from '../bridge/bridge';
import { pageAsker } from '../components/paged-rows';
import { tell } from '../components/tell';
import { words } from '../i18n/i18n';
import { listQueryOf, useNavigation } from '../navigation/navigation';
import { personIn, useSessions } from '../state/sessions';
import { changeDirectory, directoryOf, type WholeList } from './directory-store';
import { receiveRevision, useRevisions } from './revisions';
import { keepSelected } from './selecting';

const askers = new Map<string, () => void>();

/** Asks main for the rows in sight that are not at hand or out of date. Cheap where there are none. */
export function askForRows(connectionId: string): void {
  const asker = askers.get(connectionId) ?? askerFor(connectionId);
  askers.set(connectionId, asker);
  asker();
}

/** Takes over which rows are in sight or about to be. */
export function lookAt(connectionId: string, first: number, last: number): void {
  const { inSight } = directoryOf(connectionId);
  if (inSight[0] !== first || inSight[1] !== last)
    changeDirectory(connectionId, () => ({ inSight: [first, last] }));
  askForRows(connectionId);
}

/** Tries again what failed while nobody was signed in. */
export function recover(connectionId: string): void {
  if (directoryOf(connectionId).error) changeDirectory(connectionId, () => ({ error: null }));
  askForRows(connectionId);
}

/** Has the system's list read again; how that failed is kept with the list. The new rows come by themselves. */
export async function refreshDirectory(connectionId: string): Promise<void> {
  const answer = await portero.call('directory/refresh', { connectionId });
  changeDirectory(connectionId, () => ({ error: answer.ok ? null : answer.error }));
  if (answer.ok) askForRows(connectionId);
}

function askerFor(connectionId: string): () => void {
  const newest = (): number => useRevisions.getState().newest[connectionId] ?? 0;
  return pageAsker<PersonRow, WholeList>({
    now() {
      const { cache, question, inSight } = directoryOf(connectionId);
      return { rows: cache, wanted: { question, first: inSight[0], last: inSight[1], revision: newest() } };
    },
    async load(offset, limit) {
      const { query } = directoryOf(connectionId);
      const known = newest();
      const answer = await portero.call('directory/window', { connectionId, ...query, offset, limit });
      if (!answer.ok) return answer;
      const { rows, ...whole } = answer.value;
      // Main's word is final: where its count starts again, ours must not go on waiting for the old one.
      if (whole.revision < known) receiveRevision({ connectionId, revision: whole.revision });
      return { ok: true, value: { rows, whole } };
    },
    take: (cache) => changeDirectory(connectionId, () => ({ cache, error: null })),
    fail: (error) => changeDirectory(connectionId, () => ({ error })),
  });
}

// A list that is asked for something else keeps its rows until the answer is there, and begins at its top.
useNavigation.subscribe((now, before) => {
  const id = now.connectionId;
  if (id === null || personIn(useSessions.getState().sessions[id]) === null) return;
  const [query, was] = [listQueryOf(id, now), listQueryOf(id, before)];
  if (JSON.stringify(query) === JSON.stringify(was)) return;
  void keepSelected(id, was, query).then((kept) => (kept ? undefined : tellSelectionLost(id)));
  changeDirectory(id, () => ({ inSight: [0, 0], left: { above: 0, row: 0 } }));
  askForRows(id);
});

/** Says that a selection was too large to be kept when the filter changed. */
function tellSelectionLost(connectionId: string): void {
  tell({ id: `selection ${connectionId}`, title: words.t('users.selectionDropped') });
}
