import type { PersonRow } from '#contract/directory';

/** A row of the list of people with nothing special about it, for tests. */
export function someRow(changes: Partial<PersonRow> = {}): PersonRow {
  return {
    id: '1',
    userName: 'ana',
    profileId: 'p',
    profileName: 'Sales',
    active: true,
    hasImage: false,
    pending: false,
    self: false,
    administrator: false,
    changedElsewhere: null,
    deletedAt: null,
    ...changes,
  };
}
