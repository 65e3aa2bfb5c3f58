import type { Person } from '#contract/directory';
import type { SessionView } from '#contract/session';
import { Failure } from '../failure';

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

/**
 * Keeps people from locking themselves or everybody out, whatever the system would allow (upstream A.3: it guards
 * nothing). `administratorProfiles` are the ids of profiles that make an administrator; where they are not known, an
 * administrator's own profile is one.
 * @throws {Failure} `self-guard` or `last-administrator-guard`
 */
export function checkGuards(
  person: Person,
  view: SessionView,
  people: Iterable<Person>,
  administratorProfiles: ReadonlySet<string> | undefined,
): void {
  if (isSelf(person, view)) throw new Failure('self-guard');
  const profiles = administratorProfiles ?? ownAdministratorProfiles(view);
  const isActiveAdministrator = (someone: Person): boolean =>
    someone.active === true && profiles.has(someone.profileId);
  if (!isActiveAdministrator(person)) return;
  for (const someone of people) if (someone.id !== person.id && isActiveAdministrator(someone)) return;
  throw new Failure('last-administrator-guard');
}
