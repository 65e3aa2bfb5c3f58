import type { Person } from '#contract/directory';
import type { SessionView } from '#contract/session';

/**
 * Is this the signed-in person's own record? Some systems' tokens name people otherwise than their lists do, so the user
 * name counts as well: it is one person's in every system.
 */
export function isSelf(person: Person, view: SessionView): boolean {
  return person.id === view.personId || sameName(person.userName, view.userName);
}

function sameName(one: string, other: string): boolean {
  return one !== '' && one.toLowerCase() === other.toLowerCase();
}

/** What stands in for the profiles that make an administrator where they are not known: an administrator's own one. */
export function ownAdministratorProfiles(view: SessionView): ReadonlySet<string> {
  return new Set(view.administrator && view.profileId !== null ? [view.profileId] : []);
}
