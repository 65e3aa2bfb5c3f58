import type { Person } from '#contract/directory';
import type { NewPerson } from '#contract/people';
import { Failure } from '../../failure/failure';
import { recorded } from '../writing/recorded';
import { writeAndSettle } from '../writing/settling';
import { beginWithPeople, profileNameOf, type PeopleContext } from './people-context';
import { changesOfNew } from './person-changes';

/**
 * Makes somebody new and answers them as the system has them. No system tells the id of a person it has made in a way
 * that all of them share (upstream A.0: a sentence), so the list is read again and the name looked up in it. Where they
 * were made and the list cannot be had, they are answered as they were asked for, with an empty id.
 * @throws {Failure} what the system says; `outcome-unknown` when nobody can say whether they were made
 */
export async function createPerson(context: PeopleContext, wanted: NewPerson): Promise<Person> {
  const { people, client, mine } = beginWithPeople(context);
  if (!people.create) throw new Failure('not-supported');
  const { directory, recorder, lookAgainAfterMs } = context;
  const profileName = await profileNameOf(context, wanted.profileId);
  let made: Person | undefined;
  const told = () => ({
    action: 'person-create' as const,
    subject: { kind: 'person' as const, id: made?.id ?? '', name: wanted.userName },
    changes: changesOfNew(wanted, profileName),
  });
  return recorded(recorder, told, async () => {
    // Somebody of that name whom the list had already is not the one who is made now.
    const before = await named(context, wanted.userName);
    await writeAndSettle({
      write: async () => people.create?.(client, wanted),
      look: async () => {
        await directory.refresh();
        made = await named(context, wanted.userName);
        if (before) return undefined;
        return made !== undefined && isAsWanted(made, wanted);
      },
      mine,
      ...(lookAgainAfterMs && { lookAgainAfterMs }),
    });
    directory.madeHere([wanted.userName]);
    made ??= await findAfresh(context, wanted.userName);
    return made ?? placeholder(wanted, profileName);
  });
}

/** A reading that was under way already may have begun before the person was there. */
async function findAfresh(context: PeopleContext, userName: string): Promise<Person | undefined> {
  try {
    await context.directory.refresh();
    const found = await named(context, userName);
    if (found) return found;
    await context.directory.refresh();
    return await named(context, userName);
  } catch {
    return undefined;
  }
}

async function named({ directory }: PeopleContext, userName: string): Promise<Person | undefined> {
  const { found } = await directory.resolve([userName]);
  for (const { personId } of found) {
    const person = await directory.known(personId);
    if (person?.userName.toLowerCase() === userName.toLowerCase()) return person;
  }
  return undefined;
}

function isAsWanted(person: Person, wanted: NewPerson): boolean {
  const { profileId, active } = person;
  return (
    (profileId === '' || profileId === wanted.profileId) && (active === null || active === wanted.active)
  );
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
