import type { z } from 'zod';
import type { Person } from '#contract/directory';
import type { exportColumnSchema } from '#contract/exchange';
import { rightsText } from './rights-text';
import type { Column } from './table';

type Key = z.infer<typeof exportColumnSchema>;

/**
 * The columns of an export of people, as far as asked for. `administrators` are the ids of profiles that make one;
 * undefined where nobody can say.
 */
export function peopleColumns(
  keys: readonly Key[],
  administrators: ReadonlySet<string> | undefined,
): Column<Person>[] {
  const columns: { [K in Key]: Omit<Column<Person>, 'key'> } = {
    id: { value: ({ id }) => id },
    userName: { value: ({ userName }) => userName },
    profileId: { value: ({ profileId }) => profileId },
    profileName: { value: ({ profileName }) => profileName },
    administrator: { value: ({ profileId }) => administrators?.has(profileId) ?? null },
    active: { value: ({ active }) => active },
    accessRights: {
      value: ({ accessRights }) => accessRights ?? null,
      text: ({ accessRights }) => rightsText(accessRights ?? []),
    },
  };
  return [...new Set(keys)].map((key) => ({ key, ...columns[key] }));
}
