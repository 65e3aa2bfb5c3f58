import { z } from 'zod';
import { supported } from '../../dialects/supported';
import type { ChangeContext } from '../pipeline/single-changes';
import { accessRightSchema, type Person } from '#contract/directory';
import type { PersonChange } from '#contract/people';
import type { PersonReading } from '../../dialects/dialect';
import { Failure } from '../../failure/failure';
import type { ApiClient } from '../../http/http-client';
import { isSelf } from '../../session/own-record';
import type { Change, ChangeKind, ChangePlace } from '../pipeline/change';
import type { Release } from '../pipeline/lockout-guard';
import {
  about,
  peopleRoutes,
  personAfter,
  personRecord,
  profileNameOf,
  readPerson,
  showEnd,
} from './people-context';
import { changesOf } from './person-entries';
import { applied, keepsAsSeen, lowersRights, tookEffect } from './person-comparison';

/** What was there and what is wanted; of a picture only that there is one. */
const trace = z.object({
  personId: z.string(),
  before: z.object({ profileId: z.string(), hasImage: z.boolean() }),
  change: z.object({
    profileId: z.string().optional(),
    image: z.literal('').optional(),
    accessRights: z.array(accessRightSchema).optional(),
  }),
});

/** The kind: another profile, picture, or rights. A picture in place of another cannot be told from it. */
export const updateKind: ChangeKind<z.infer<typeof trace>, Person> = {
  name: 'person-update',
  trace,
  async find({ personId, before, change }, system) {
    const { person } = await readPerson(system, system.client, personId);
    return { took: tookEffect(person, before, change), value: person };
  },
  show: (person, directory) => directory.merge([person]),
};

/**
 * Changes somebody who is still as they were `seen`, and answers them as the system has them then. The system writes whole
 * records, so what anybody else has changed since would be undone.
 * @throws {Failure} `conflict` where they are others by now: nothing is written, and the list shows them as they are;
 * `self-guard`, `last-administrator-guard`, what the system says, or `outcome-unknown`
 */
export async function updatePerson(
  { place, changes }: ChangeContext,
  seen: Person,
  change: PersonChange,
): Promise<Person> {
  const { profileId } = change;
  const profileName = profileId === undefined ? undefined : await profileNameOf(place, profileId);
  const end = await changes.make(updating(place, seen, change, profileName), {
    ended: (how) => showEnd(place, seen.id, how),
  });
  return personAfter(end);
}

function updating(
  place: ChangePlace,
  seen: Person,
  change: PersonChange,
  profileName: string | undefined,
): Change<PersonReading, Person, z.infer<typeof trace>> {
  const write = supported(peopleRoutes(place).update);
  const { profileId, image, accessRights } = change;
  return {
    kind: updateKind,
    aim: 'update',
    record: personRecord(seen.id),
    read: (client) => readPerson(place, client, seen.id),
    compare: ({ person }) => (keepsAsSeen(person, seen, change) ? 'as-seen' : 'changed'),
    isOurs: ({ person }) =>
      tookEffect(person, seen, change) === true &&
      person.userName === seen.userName &&
      person.active === seen.active,
    guard: ({ person }, client) => guard(place, client, person, change),
    trace: ({ person }) => ({
      personId: seen.id,
      before: { profileId: person.profileId, hasImage: person.hasImage },
      change: { profileId, ...(image !== undefined && { image: '' }), accessRights },
    }),
    async write(client, reading) {
      await write(client, reading, change);
      try {
        return (await readPerson(place, client, seen.id)).person;
      } catch {
        // It was confirmed; what was sent has to do where it cannot be read.
        return applied(reading.person, change, profileName ?? '');
      }
    },
    entry: () => ({
      action: 'person-update',
      subject: about(seen),
      changes: changesOf(seen, change, profileName),
    }),
  };
}

/**
 * Whoever gives up being an administrator must not be the last one, nor oneself; and nobody takes rights from themselves.
 * Somebody who is no administrator could not give themselves back what another profile lacks.
 */
async function guard(
  place: ChangePlace,
  client: ApiClient,
  person: Person,
  { profileId, accessRights }: PersonChange,
): Promise<Release> {
  const view = place.view();
  if (accessRights && view && isSelf(person, view) && lowersRights(person.accessRights ?? [], accessRights)) {
    throw new Failure('self-guard');
  }
  if (profileId === undefined || profileId === person.profileId) return () => undefined;
  const { profileIds } = await place.directory.administrators();
  if (profileIds?.has(profileId)) return () => undefined;
  return place.guard.permitRemoval(person, async (id) => (await readPerson(place, client, id)).person);
}
