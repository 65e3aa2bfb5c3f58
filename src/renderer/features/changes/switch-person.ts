import type { Person } from '#contract/directory';
import type { Result } from '#contract/errors';
import { useNavigation } from '../../navigation/navigation';
import { portero } from '../../bridge/bridge';
import { changeDirectory, directoryOf, withPerson } from '../../directory/directory-store';
import { forget, remember } from '../../directory/switch-history';
import {
  takeBackNotice,
  tellAlready,
  tellConflict,
  tellFailure,
  tellSuccess,
  type Switch,
} from './switch-notices';

/**
 * Switches a person on or off. The new position shows at once; it stays when the system confirms it and goes back
 * when it does not, and either is told. A person whose switch is under way is left alone.
 */
export async function switchPerson(wanted: Switch): Promise<void> {
  const { connectionId, personId, userName, active } = wanted;
  if (personId in directoryOf(connectionId).switching) return;
  changeDirectory(connectionId, ({ switching }) => ({ switching: { ...switching, [personId]: active } }));
  takeBackNotice(wanted);

  const seen: Result<Person> = wanted.seen
    ? { ok: true, value: wanted.seen }
    : await portero.call('directory/person', { connectionId, personId });
  const answer = seen.ok
    ? await portero.call('directory/switch', { connectionId, personId, seen: seen.value, active })
    : seen;
  // Someone who signed out or went to another list must not be offered to undo what they cannot see.
  const inSight =
    useNavigation.getState().connectionId === connectionId && personId in directoryOf(connectionId).switching;

  changeDirectory(connectionId, ({ switching: before, cache, history }) => {
    const { [personId]: settled, ...switching } = before;
    if (settled === undefined) return {};
    if (answer.ok && answer.value.already)
      return { switching, cache: withPerson(cache, answer.value.person) };
    if (answer.ok) {
      return {
        switching,
        cache: withPerson(cache, answer.value.person),
        history: wanted.undo
          ? forget(history, personId)
          : remember(history, { personId, userName, active, seen: answer.value.person, at: Date.now() }),
      };
    }
    // Main has read them again where nobody can say what happened, or somebody else was there; else nothing changed.
    const unsure = ['outcome-unknown', 'conflict'].includes(answer.error.code);
    return { switching, cache: unsure ? cache : withPerson(cache, { id: personId, active: !active }) };
  });

  if (!inSight) return;
  if (answer.ok && answer.value.already) tellAlready(wanted);
  else if (answer.ok)
    tellSuccess(
      wanted,
      answer.value.tokensMayWorkUntil,
      () => void undoSwitch({ ...wanted, seen: answer.value.person }),
    );
  else if (answer.error.code === 'conflict') tellConflict(wanted, await presentState(wanted));
  else tellFailure(wanted, answer.error);
}

/** Takes back the last switch of a connection, if there is one. */
export async function undoLastSwitch(connectionId: string): Promise<void> {
  const last = directoryOf(connectionId).history.at(-1);
  if (last) await undoSwitch({ connectionId, ...last });
}

/** How the system has them now; null where that cannot be told. */
async function presentState({ connectionId, personId }: Switch): Promise<Person | null> {
  const answer = await portero.call('directory/person', { connectionId, personId });
  return answer.ok ? answer.value : null;
}

async function undoSwitch(done: Switch): Promise<void> {
  await switchPerson({ ...done, active: !done.active, undo: true });
}
