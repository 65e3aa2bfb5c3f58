import type { AccessRight, Person } from '#contract/directory';
import type { PersonChange } from '#contract/people';

const LEVELS: readonly AccessRight['level'][] = ['none', 'read', 'write'];

/** Is somebody still as they were seen, in what a write to them would carry? The name of their profile is not theirs. */
export function isAsSeen(person: Person, seen: Person): boolean {
  return (
    person.userName === seen.userName && person.profileId === seen.profileId && person.active === seen.active
  );
}

/** Is nothing different by now that a write would undo? */
export function keepsAsSeen(person: Person, seen: Person, change: PersonChange): boolean {
  if (!isAsSeen(person, seen)) return false;
  if (change.image !== undefined && person.hasImage !== seen.hasImage) return false;
  return !change.accessRights || sameRights(person.accessRights, seen.accessRights);
}

/** Did a change whose answer was lost come to pass? A picture in place of another looks the same. */
export function tookEffect(
  person: Person,
  before: Pick<Person, 'profileId' | 'hasImage'>,
  change: PersonChange,
): boolean | undefined {
  const { profileId, image, accessRights } = change;
  if (profileId !== undefined && person.profileId !== profileId) return false;
  if (accessRights && !sameRights(person.accessRights, accessRights)) return false;
  if (image !== undefined && !before.hasImage) return person.hasImage;
  const tellsNothing = profileId === undefined || profileId === before.profileId;
  return image !== undefined && tellsNothing && !accessRights ? undefined : true;
}

/** Would somebody have less of a right than before? */
export function lowersRights(before: readonly AccessRight[], after: readonly AccessRight[]): boolean {
  return after.some(({ area, level }) => {
    const had = before.find((right) => right.area === area)?.level ?? 'none';
    return LEVELS.indexOf(level) < LEVELS.indexOf(had);
  });
}

/** Somebody as they are once a change was carried out. `profileName`: what their new profile is called. */
export function applied(person: Person, change: PersonChange, profileName: string): Person {
  const { profileId, image, accessRights } = change;
  return {
    ...person,
    ...(profileId !== undefined && profileId !== person.profileId && { profileId, profileName }),
    ...(image !== undefined && { hasImage: true }),
    ...(accessRights && { accessRights }),
  };
}

/** No right at all is the same as one to nothing. */
function sameRights(some: readonly AccessRight[] = [], others: readonly AccessRight[] = []): boolean {
  const canonical = (rights: readonly AccessRight[]): string =>
    rights
      .filter(({ level }) => level !== 'none')
      .map(({ area, level }) => `${area} ${level}`)
      .sort()
      .join('\n');
  return canonical(some) === canonical(others);
}
