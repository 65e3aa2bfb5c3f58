import { z } from 'zod';
import { supported } from '../../dialects/supported';
import type { ChangeContext } from '../pipeline/single-changes';
import type { Person } from '#contract/directory';
import type { NewPerson } from '#contract/people';
import type { DirectoryPort } from '../../directory/directory-port';
import type { Change, ChangeKind, ChangePlace } from '../pipeline/change';
import { about, peopleRoutes, profileNameOf } from './people-context';
import { changesOfNew } from './person-entries';

const trace = z.object({
  userName: z.string(),
  profileId: z.string(),
  active: z.boolean(),
  /** The list had somebody of that name before: who is found is not necessarily the one who was created. */
  existed: z.boolean(),
});

/** The kind: the name under which they are looked for; never the password. */
export const creationKind: ChangeKind<z.infer<typeof trace>, Person> = {
  name: 'person-create',
  trace,
  async find({ userName, profileId, active, existed }, { directory }) {
    await directory.refresh();
    const found = await named(directory, userName);
    if (existed) return { took: undefined };
    const asWanted =
      found !== undefined &&
      (found.profileId === '' || found.profileId === profileId) &&
      (found.active === null || found.active === active);
    return { took: asWanted, ...(asWanted && { value: found }) };
  },
};

/**
 * Creates somebody. No system tells the id of a person it has created in a way that all of them share, so the list is
 * read again and the name looked up in it.
 * @throws {Failure} `not-supported`
 */
export function creation(
  place: Pick<ChangePlace, 'dialect' | 'directory'>,
  wanted: NewPerson,
  profileName: string | undefined,
): Change<Person | undefined, Person, z.infer<typeof trace>> {
  const write = supported(peopleRoutes(place).create);
  const { directory } = place;
  const { userName, profileId, active } = wanted;
  return {
    kind: creationKind,
    aim: 'create',
    read: () => named(directory, userName),
    compare: () => 'as-seen',
    trace: (before) => ({ userName, profileId, active, existed: before !== undefined }),
    async write(client) {
      await write(client, wanted);
      return undefined;
    },
    entry: (_before, made) => ({
      action: 'person-create',
      subject: about({ id: made?.id ?? '', userName }),
      changes: changesOfNew(wanted, profileName),
    }),
  };
}

/**
 * Creates somebody and answers them as the system has them. Where they were created and the list cannot be had, they are
 * answered as they were asked for, with an empty id.
 * @throws {Failure} what the system says; `outcome-unknown` when nobody can say whether they were created
 */
export async function createPerson({ place, changes }: ChangeContext, wanted: NewPerson): Promise<Person> {
  const profileName = await profileNameOf(place, wanted.profileId);
  const { directory } = place;
  const change = creation(place, wanted, profileName);
  const end = await changes.make({
    ...change,
    async write(client, before) {
      await change.write(client, before);
      directory.madeHere([wanted.userName]);
      return findAfresh(directory, wanted.userName);
    },
  });
  directory.madeHere([wanted.userName]);
  return (end.outcome === 'done' ? end.value : undefined) ?? placeholder(wanted, profileName);
}

/** A reading that was under way already may have begun before the person was there. */
async function findAfresh(directory: DirectoryPort, userName: string): Promise<Person | undefined> {
  try {
    await directory.refresh();
    const found = await named(directory, userName);
    if (found) return found;
    await directory.refresh();
    return await named(directory, userName);
  } catch {
    return undefined;
  }
}

async function named(directory: DirectoryPort, userName: string): Promise<Person | undefined> {
  const { found } = await directory.resolve([userName]);
  for (const { personId } of found) {
    const person = await directory.known(personId);
    if (person?.userName.toLowerCase() === userName.toLowerCase()) return person;
  }
  return undefined;
}

function placeholder(wanted: NewPerson, profileName = ''): Person {
  const { userName, profileId, active, accessRights } = wanted;
  return {
    id: '',
    userName,
    profileId,
    profileName,
    active,
    hasImage: wanted.image !== undefined,
    ...(accessRights && { accessRights }),
  };
}
