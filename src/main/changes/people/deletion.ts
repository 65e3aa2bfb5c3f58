import { z } from 'zod';
import { supported } from '../../dialects/supported';
import type { ChangeContext } from '../pipeline/single-changes';
import type { Person } from '#contract/directory';
import type { PersonReading } from '../../dialects/dialect';
import { Failure, failedWith } from '../../failure/failure';
import { withLimits } from '../../http/http-client';
import { check } from '../pipeline/carry-out';
import type { Change, ChangeKind, ChangePlace } from '../pipeline/change';
import { about, peopleRoutes, personRecord, readPerson, showEnd } from './people-context';
import { changesOfGone } from './person-entries';
import { isAsSeen } from './person-comparison';

const trace = z.object({ personId: z.string() });

/** The kind: who is to be gone. */
export const deletionKind: ChangeKind<z.infer<typeof trace>, Person> = {
  name: 'person-delete',
  trace,
  async find({ personId }, system) {
    try {
      return { took: false, value: (await readPerson(system, system.client, personId)).person };
    } catch (error) {
      if (failedWith(error, 'not-found')) return { took: true };
      throw error;
    }
  },
};

/** Deletes somebody who is still as they were seen; after a 401 nothing is sent any more. */
function deletion(place: ChangePlace, seen: Person): Change<PersonReading, Person, z.infer<typeof trace>> {
  const write = supported(peopleRoutes(place).delete);
  return {
    kind: deletionKind,
    aim: 'delete',
    record: personRecord(seen.id),
    afterSignIn: 'never',
    read: (client) => readPerson(place, client, seen.id),
    compare: ({ person }) => (isAsSeen(person, seen) ? 'as-seen' : 'changed'),
    guard: ({ person }, client) =>
      place.guard.permitRemoval(person, async (id) => (await readPerson(place, client, id)).person),
    trace: () => ({ personId: seen.id }),
    async write(client, reading) {
      await write(client, reading);
      return undefined;
    },
    entry: () => ({ action: 'person-delete', subject: about(seen), changes: changesOfGone(seen) }),
  };
}

/**
 * Makes sure that somebody may be deleted as things are: they are there, as they were last seen, and neither oneself nor
 * the last active administrator. Answers them as they are.
 * @throws {Failure} `conflict` where they are others by now, and the list shows them as they are; `self-guard`,
 * `last-administrator-guard`, or what the system says
 */
export async function checkDeletable({ place }: ChangeContext, seen: Person): Promise<Person> {
  const client = withLimits(place.client, { onlyAs: place.auditContext().actor.personId });
  const end = await check({ ...deletion(place, seen), afterSignIn: 'again' }, client);
  if (end.outcome === 'cleared') return end.found.person;
  if (end.outcome === 'already' || (end.outcome === 'failed' && end.gone)) {
    place.directory.remove([seen.id]);
    throw new Failure('not-found');
  }
  if (end.outcome === 'done') throw new Error('Nothing was written.');
  showEnd(place, seen.id, end);
  const { code, ...details } = end.error;
  throw new Failure(code, details);
}

/**
 * Deletes somebody who is still as they were `seen`, now or not at all: once `signal` says so, or after a 401, nothing is
 * sent any more. Answers whether they had gone before.
 * @throws {Failure} as {@link checkDeletable}; `session-expired`, `cancelled` where it was too late; `outcome-unknown`
 */
export async function deletePerson(
  { place, changes }: ChangeContext,
  seen: Person,
  signal: AbortSignal,
): Promise<{ already: boolean }> {
  const end = await changes.make(deletion(place, seen), {
    signal,
    ended: (how) => how.outcome === 'conflict' && showEnd(place, seen.id, how),
  });
  return { already: end.outcome === 'already' };
}
