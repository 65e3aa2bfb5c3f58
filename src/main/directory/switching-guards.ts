import type { Person } from '#contract/directory';
import type { SessionView } from '#contract/session';
import { Failure } from '../failure';

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
  if (person.id === view.personId) throw new Failure('self-guard');
  const own = view.administrator && view.profileId !== null ? [view.profileId] : [];
  const profiles = administratorProfiles ?? new Set(own);
  const isActiveAdministrator = (someone: Person): boolean =>
    someone.active && profiles.has(someone.profileId);
  if (!isActiveAdministrator(person)) return;
  for (const someone of people) if (someone.id !== person.id && isActiveAdministrator(someone)) return;
  throw new Failure('last-administrator-guard');
}
