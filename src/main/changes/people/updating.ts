import type { Person } from '#contract/directory';
import type { PersonChange } from '#contract/people';
import type { PersonReading } from '../../dialects/dialect';
import { Failure, failedWith } from '../../failure/failure';
import { withoutRepeating } from '../../session/as-person';
import { isSelf } from '../../session/own-record';
import { recorded } from '../writing/recorded';
import { writeAndSettle } from '../writing/settling';
import {
  beginWithPeople,
  conflictWith,
  inHand,
  profileNameOf,
  readPerson,
  type PeopleContext,
  type PeopleDoing,
} from './people-context';
import { changesOf } from './person-changes';
import { applied, keepsAsSeen, lowersRights, tookEffect } from './person-comparison';

/** So often somebody is read anew because they, or the session, changed between reading and writing. */
const MAX_ROUNDS = 3;

/**
 * Changes somebody who is still as they were `seen`, and answers them as the system has them then. They are read first:
 * the system writes whole records (upstream A.3), so what anybody else has changed since would be undone.
 * @throws {Failure} `conflict` where they are others by now: nothing is written, and the list shows them as they are;
 * `self-guard`, `last-administrator-guard`, what the system says, or `outcome-unknown`
 */
export async function updatePerson(
  context: PeopleContext,
  seen: Person,
  change: PersonChange,
): Promise<Person> {
  const mine = beginWithPeople(context);
  if (!mine.people.update) throw new Failure('not-supported');
  const profileName =
    change.profileId === undefined ? undefined : await profileNameOf(context, change.profileId);
  const told = () => ({
    action: 'person-update' as const,
    subject: { kind: 'person' as const, id: seen.id, name: seen.userName },
    changes: changesOf(seen, change, profileName),
  });
  return recorded(context.recorder, told, async () => {
    const before = await inHand(context, seen.id, () => writeAsSeen(context, mine, seen, change));
    const person = await afterwards(mine, applied(before, change, profileName ?? ''));
    if (mine.mine()) context.directory.merge([person]);
    return person;
  });
}

async function writeAsSeen(
  context: PeopleContext,
  mine: PeopleDoing,
  seen: Person,
  change: PersonChange,
): Promise<Person> {
  for (let round = 1; ; round += 1) {
    const reading = await readPerson(mine, seen.id);
    if (!keepsAsSeen(reading.person, seen, change)) throw conflictWith(reading.person, context, mine);
    const over = await guard(context, mine, reading, change);
    // Confirmed or refused, whoever asks the system is told the truth; what nobody knows counts as gone.
    let known = true;
    try {
      // Its words are out of date once the person has been asked to sign in again: that is a conflict too.
      const client = withoutRepeating(mine.client);
      await writeAndSettle({
        write: async () => mine.people.update?.(client, reading, change),
        look: async () => tookEffect((await readPerson(mine, seen.id)).person, reading.person, change),
        mine: mine.mine,
        ...(context.lookAgainAfterMs && { lookAgainAfterMs: context.lookAgainAfterMs }),
      });
      return reading.person;
    } catch (error) {
      known = !failedWith(error, 'outcome-unknown');
      if (!failedWith(error, 'conflict') || round === MAX_ROUNDS) throw error;
    } finally {
      over(known);
    }
  }
}

/**
 * Whoever gives up being an administrator must not be the last one, nor oneself; and nobody takes rights from themselves.
 * Somebody who is no administrator could not give themselves back what another profile lacks.
 */
async function guard(
  context: PeopleContext,
  mine: PeopleDoing,
  { person }: PersonReading,
  { profileId, accessRights }: PersonChange,
): Promise<(stays: boolean) => void> {
  const self = isSelf(person, mine.view);
  if (self && accessRights && lowersRights(person.accessRights ?? [], accessRights)) {
    throw new Failure('self-guard');
  }
  if (profileId === undefined || profileId === person.profileId) return () => undefined;
  const { profileIds } = await context.directory.administrators();
  if (profileIds?.has(profileId)) return () => undefined;
  return context.guard.letGo(person, async (id) => (await readPerson(mine, id)).person);
}

/** The system's own record of what was confirmed; what was sent has to do where it cannot be read. */
async function afterwards(mine: PeopleDoing, sent: Person): Promise<Person> {
  try {
    return (await readPerson(mine, sent.id)).person;
  } catch {
    return sent;
  }
}
