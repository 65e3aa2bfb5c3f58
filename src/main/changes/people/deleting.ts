import type { Person } from '#contract/directory';
import { Failure, failedWith } from '../../failure/failure';
import { callableOff } from '../../http/callable-off';
import { withoutRepeating } from '../../session/as-person';
import { recorded } from '../writing/recorded';
import { writeAndSettle } from '../writing/settling';
import { beginWithPeople, conflictWith, inHand, readPerson, type PeopleContext } from './people-context';
import { changesOfGone } from './person-changes';
import { isAsSeen } from './person-comparison';

/** So often somebody is read anew because they changed between reading and deleting. */
const MAX_ROUNDS = 3;

/**
 * Makes sure that somebody may be deleted as things are: they are there, as they were last seen, and neither oneself nor
 * the last active administrator. Answers them as they are.
 * @throws {Failure} `conflict` where they are others by now, and the list shows them as they are; `self-guard`,
 * `last-administrator-guard`, or what the system says
 */
export async function checkDeletable(context: PeopleContext, personId: string): Promise<Person> {
  const mine = beginWithPeople(context);
  if (!mine.people.delete) throw new Failure('not-supported');
  const seen = await context.directory.known(personId);
  const { person } = await readPerson(mine, personId).catch((error: unknown) => {
    if (failedWith(error, 'not-found') && mine.mine()) context.directory.remove([personId]);
    throw error;
  });
  if (seen && !isAsSeen(person, seen)) throw conflictWith(person, context, mine);
  const over = await context.guard.letGo(person, async (id) => (await readPerson(mine, id)).person);
  // Nothing is sent yet: it is judged anew when it is.
  over(true);
  return person;
}

/**
 * Deletes somebody who is still as they were `seen`, now or not at all: once `signal` says so, or after a 401, nothing is
 * sent any more. Answers whether they had gone before.
 * @throws {Failure} as {@link checkDeletable}; `session-expired`, `cancelled` where it was too late; `outcome-unknown`
 */
export function deletePerson(
  context: PeopleContext,
  seen: Person,
  signal: AbortSignal,
): Promise<{ already: boolean }> {
  const told = () => ({
    action: 'person-delete' as const,
    subject: { kind: 'person' as const, id: seen.id, name: seen.userName },
    changes: changesOfGone(seen),
  });
  return recorded(
    context.recorder,
    told,
    () => inHand(context, seen.id, () => deleteAsSeen(context, seen, signal)),
    ({ already }) => already,
  );
}

async function deleteAsSeen(
  context: PeopleContext,
  seen: Person,
  signal: AbortSignal,
): Promise<{ already: boolean }> {
  const mine = beginWithPeople(context);
  const now = { ...mine, client: callableOff(withoutRepeating(mine.client), signal) };
  for (let round = 1; ; round += 1) {
    const reading = await readPerson(now, seen.id).catch(goneAlready).catch(notAfter401);
    if (!reading) return { already: true };
    if (!isAsSeen(reading.person, seen)) throw conflictWith(reading.person, context, mine);
    const over = await context.guard.letGo(reading.person, async (id) => (await readPerson(now, id)).person);
    // Confirmed or refused, whoever asks the system is told the truth; what nobody knows counts as gone.
    let known = true;
    try {
      await writeAndSettle({
        write: async () => mine.people.delete?.(now.client, reading).catch(notAfter401),
        look: async () => (await readPerson(mine, seen.id).catch(goneAlready)) === undefined,
        mine: mine.mine,
        ...(context.lookAgainAfterMs && { lookAgainAfterMs: context.lookAgainAfterMs }),
      });
      return { already: false };
    } catch (error) {
      if (failedWith(error, 'not-found')) return { already: true };
      known = !failedWith(error, 'outcome-unknown');
      if (!failedWith(error, 'conflict') || round === MAX_ROUNDS) throw error;
    } finally {
      over(known);
    }
  }
}

/** The person has had to sign in first, however long that took: it is not tried again (`session/as-person.ts`). */
function notAfter401(error: unknown): never {
  if (failedWith(error, 'conflict') && error.error.status === 401) {
    throw new Failure('session-expired', { status: 401 });
  }
  throw error;
}

function goneAlready(error: unknown): undefined {
  if (!failedWith(error, 'not-found')) throw error;
}
