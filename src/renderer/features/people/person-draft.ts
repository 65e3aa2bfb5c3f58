import type { AccessRight, Person } from '#contract/directory';
import type { PersonChange } from '#contract/people';

/** What is to become of somebody, as far as it differs from what is there. */
export interface PersonDraft {
  /** The profile that was there when another one was chosen, and the chosen one. */
  profile?: { from: { id: string; name: string }; to: string };
  /** The new picture as a data URI. */
  image?: string;
  /** The rights that were there when the first was changed, and what is wanted. */
  rights?: { from: readonly AccessRight[]; to: readonly AccessRight[] };
}

/** Nothing is to change. */
export const NO_CHANGE: PersonDraft = {};

/** The draft with another profile; the one that is there means: leave it. */
export function withProfile(draft: PersonDraft, now: Person, profileId: string): PersonDraft {
  const { profile, ...rest } = draft;
  const from = profile?.from ?? { id: now.profileId, name: now.profileName };
  return profileId === from.id ? rest : { ...rest, profile: { from, to: profileId } };
}

/** The draft with another picture; null: leave the one that is there. */
export function withPicture(draft: PersonDraft, image: string | null): PersonDraft {
  const { image: _, ...rest } = draft;
  return image === null ? rest : { ...rest, image };
}

/** The draft with another level of one right. */
export function withRight(draft: PersonDraft, now: Person, right: AccessRight): PersonDraft {
  const { rights, ...rest } = draft;
  const from = rights?.from ?? now.accessRights ?? [];
  const before = rights?.to ?? from;
  const to = before.some(({ area }) => area === right.area)
    ? before.map((other) => (other.area === right.area ? right : other))
    : [...before, right];
  return sameRights(from, to) ? rest : { ...rest, rights: { from, to } };
}

/** Is anything to change? */
export function changes(draft: PersonDraft): boolean {
  return draft.profile !== undefined || draft.image !== undefined || draft.rights !== undefined;
}

/** The change as main wants to be asked for it. */
export function changeOf({ profile, image, rights }: PersonDraft): PersonChange {
  return {
    ...(profile && { profileId: profile.to }),
    ...(image !== undefined && { image }),
    ...(rights && { accessRights: [...rights.to] }),
  };
}

/**
 * The person as they were when it was decided: what is to change, as it was when the draft was begun; everything else as
 * it is on screen now. Somebody's own switch of the person in between is thus no conflict, another's profile is.
 */
export function seenIn({ profile, rights }: PersonDraft, now: Person): Person {
  return {
    ...now,
    ...(profile && { profileId: profile.from.id, profileName: profile.from.name }),
    ...(rights && { accessRights: [...rights.from] }),
  };
}

/** The same wishes on top of what is there now; those that have come true meanwhile are none any more. */
export function onTopOf(draft: PersonDraft, now: Person): PersonDraft {
  const { profile, rights } = draft;
  let next = withPicture(NO_CHANGE, draft.image ?? null);
  if (profile) next = withProfile(next, now, profile.to);
  for (const right of rights?.to ?? []) {
    // Only what was changed here is wanted; other rights stay as they are by now.
    if (levelIn(rights?.from ?? [], right.area) !== right.level) next = withRight(next, now, right);
  }
  return next;
}

/** How far a right goes; none where it is not named. */
export function levelIn(rights: readonly AccessRight[], area: string): AccessRight['level'] {
  return rights.find((right) => right.area === area)?.level ?? 'none';
}

/** Do two sets come to the same? A right that is not named is one to nothing. */
function sameRights(some: readonly AccessRight[], others: readonly AccessRight[]): boolean {
  const areas = new Set([...some, ...others].map(({ area }) => area));
  return [...areas].every((area) => levelIn(some, area) === levelIn(others, area));
}
