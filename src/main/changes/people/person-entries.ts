import type { AccessRight, Person } from '#contract/directory';
import type { JournalEntry } from '#contract/journal';
import type { NewPerson, PersonChange } from '#contract/people';
import { PICTURE } from '../../audit/audit-entry';

type Changes = JournalEntry['changes'];

/** Somebody new, field by field; of the password not even that there is one. `profileName`: what their profile is called. */
export function changesOfNew(person: NewPerson, profileName: string | undefined): Changes {
  return [
    { field: 'userName', before: null, after: person.userName },
    { field: 'profile', before: null, after: (profileName ?? person.profileId) || null },
    { field: 'active', before: null, after: String(person.active) },
    { field: 'image', before: null, after: person.image === undefined ? null : PICTURE },
    ...changedRights([], person.accessRights ?? []),
  ].filter(({ after }) => after !== null);
}

/** Somebody who goes, field by field. */
export function changesOfGone(person: Person): Changes {
  return [
    { field: 'userName', before: person.userName, after: null },
    { field: 'profile', before: person.profileName || person.profileId || null, after: null },
    { field: 'active', before: person.active === null ? null : String(person.active), after: null },
    ...changedRights(person.accessRights ?? [], []),
  ].filter(({ before }) => before !== null);
}

/** What a change makes of somebody, field by field; only what becomes another. */
export function changesOf(person: Person, change: PersonChange, profileName: string | undefined): Changes {
  const { profileId, image, accessRights } = change;
  const changes: Changes = [];
  if (profileId !== undefined && profileId !== person.profileId) {
    const before = person.profileName || person.profileId || null;
    changes.push({ field: 'profile', before, after: profileName ?? profileId });
  }
  if (image !== undefined) {
    changes.push({ field: 'image', before: person.hasImage ? PICTURE : null, after: PICTURE });
  }
  if (accessRights) changes.push(...changedRights(person.accessRights ?? [], accessRights));
  return changes;
}

function changedRights(before: readonly AccessRight[], after: readonly AccessRight[]): Changes {
  const levelIn = (rights: readonly AccessRight[], area: string): string | null =>
    rights.find((right) => right.area === area)?.level ?? null;
  return [...new Set([...before, ...after].map(({ area }) => area))]
    .map((area) => ({ field: `rights.${area}`, before: levelIn(before, area), after: levelIn(after, area) }))
    .filter((change) => change.before !== change.after);
}
