import type { BulkPreview, PreviewRow } from '#contract/bulk';
import type { Person } from '#contract/directory';
import type { PorteroError } from '#contract/errors';
import type { SessionView } from '#contract/session';
import type { ActiveAdministrators } from '../pipeline/lockout-guard';
import { isSelf } from '../../session/own-record';
import type { NewTask } from './task';

/** Somebody who is to be switched, as they were seen. `person`: as they are known now; absent: nobody knows them. */
export interface Wish {
  seen: Person;
  active: boolean;
  person: Person | undefined;
}

/** The parts of a plan. */
export type Part = 'change' | 'already' | 'barred' | 'conflict';

/** What is going to happen to whom. */
export interface Plan {
  parts: Record<Part, PreviewRow[]>;
  counts: BulkPreview['counts'];
  /** Those that will be switched, in order, as they were seen. */
  tasks: NewTask[];
}

/**
 * Decides who is going to be switched: those who are not in that state yet, are as they were seen, and whom no guard
 * protects. Of several administrators who would all go, the first one stays.
 */
export function planSwitches(
  wishes: readonly Wish[],
  view: SessionView,
  administrators: ActiveAdministrators,
): Plan {
  const parts: Plan['parts'] = { change: [], already: [], barred: [], conflict: [] };
  const tasks: NewTask[] = [];
  const guard = lockout(wishes, view, administrators);
  for (const wish of wishes) {
    const [part, reason] = judge(wish, guard);
    const { seen, active, person } = wish;
    const { id: personId, userName, profileName } = person ?? seen;
    parts[part].push({ personId, userName, profileName, active, reason });
    if (part === 'change') {
      const { profileId } = seen;
      tasks.push({
        personId,
        userName: seen.userName,
        profileId,
        profileName: seen.profileName,
        was: seen.active,
        active,
      });
    }
  }
  const { change, already, barred, conflict } = parts;
  const counts = {
    total: wishes.length,
    change: change.length,
    already: already.length,
    barred: barred.length,
    conflict: conflict.length,
  };
  return { parts, counts, tasks };
}

function judge(
  { seen, active, person }: Wish,
  guard: (person: Person) => PorteroError | null,
): [Part, PorteroError | null] {
  if (!person) return ['conflict', { code: 'not-found' }];
  if (person.active === active) return ['already', null];
  if (person.profileId !== seen.profileId || person.userName !== seen.userName) {
    return ['conflict', { code: 'conflict' }];
  }
  const reason = active ? null : guard(person);
  return reason ? ['barred', reason] : ['change', null];
}

/** Who must not be switched off: oneself, and one administrator where nobody else would be left. */
function lockout(
  wishes: readonly Wish[],
  view: SessionView,
  { profileIds, activeIds }: ActiveAdministrators,
): (person: Person) => PorteroError | null {
  const isAdministrator = (person: Person): boolean =>
    person.active === true && profileIds.has(person.profileId);
  const going = new Set<string>();
  let selfStays = false;
  for (const { person, active } of wishes) {
    if (active || !person || !isAdministrator(person)) continue;
    if (isSelf(person, view)) selfStays = true;
    else going.add(person.id);
  }
  const left = [...activeIds].filter((id) => !going.has(id)).length;
  const [first] = going;
  const stays = selfStays || left > 0 ? undefined : first;
  return (person) => {
    if (isSelf(person, view)) return { code: 'self-guard' };
    return person.id === stays ? { code: 'last-administrator-guard' } : null;
  };
}
