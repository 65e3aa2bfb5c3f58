import { z } from 'zod';
import { supported } from '../../dialects/supported';
import type { ChangeContext } from '../pipeline/single-changes';
import type { Person, SwitchResult } from '#contract/directory';
import type { PersonReading } from '../../dialects/dialect';
import type { Change, ChangeKind, ChangePlace, EntryContent } from '../pipeline/change';
import { about, peopleRoutes, personAfter, personRecord, readPerson, showEnd } from './people-context';

/** What was seen of a person when it was decided to activate or deactivate them. */
export type Seen = Pick<Person, 'id' | 'userName' | 'profileId' | 'active'>;

const trace = z.object({ personId: z.string(), active: z.boolean() });

/** The kind: who they are, and whether they are to be active. */
export const activationKind: ChangeKind<z.infer<typeof trace>, Person> = {
  name: 'person-active',
  trace,
  async find({ personId, active }, system) {
    const { person } = await readPerson(system, system.client, personId);
    return { took: person.active === active, value: person };
  },
  show: (person, directory) => directory.merge([person]),
};

/**
 * Activates or deactivates somebody. The write is bound to the version that was read, where the system has versions;
 * elsewhere it carries the fields that were read, for the system writes whole records.
 * @throws {Failure} `not-supported`
 */
export function activation(
  seen: Seen,
  active: boolean,
  place: Pick<ChangePlace, 'dialect' | 'guard'>,
): Change<PersonReading, Person, z.infer<typeof trace>> {
  const write = supported(peopleRoutes(place).switch);
  return {
    kind: activationKind,
    aim: 'update',
    record: personRecord(seen.id),
    read: (client) => readPerson(place, client, seen.id),
    compare({ person }) {
      if (person.active === active) return 'already';
      return isAsSeen(person, seen) ? 'as-seen' : 'changed';
    },
    isOurs: ({ person }) => person.active === active && isAsSeen({ ...person, active: seen.active }, seen),
    ...(!active && {
      guard: ({ person }, client) =>
        place.guard.permitRemoval(person, async (id) => (await readPerson(place, client, id)).person),
    }),
    trace: () => ({ personId: seen.id, active }),
    async write(client, reading) {
      await write(client, reading, active);
      return { ...reading.person, active };
    },
    entry: () => activationEntry(seen, active),
  };
}

/** How the audit log tells that somebody was activated or deactivated. */
export function activationEntry({ id, userName, active: was }: Seen, active: boolean): EntryContent {
  return {
    action: active ? 'switch-on' : 'switch-off',
    subject: about({ id, userName }),
    changes: [{ field: 'active', before: was === null ? null : String(was), after: String(active) }],
  };
}

/**
 * Activates or deactivates one person, shown at once and rolled back where the system does not confirm it.
 * @throws {Failure} `conflict` where they are not as they were seen (the list shows them then); `self-guard`,
 * `last-administrator-guard`, `file-not-written`, whatever the system says, or `outcome-unknown`; `cancelled` while
 * another write of the same person is under way: the first one decides
 */
export async function activatePerson(
  { place, changes }: ChangeContext,
  seen: Seen,
  active: boolean,
): Promise<SwitchResult> {
  const change = activation(seen, active, place);
  const end = await changes.make(change, {
    whileBusy: 'cancelled',
    underWay: (now) => place.directory.showPending(seen.id, now ? active : null),
    ended: (how) => showEnd(place, seen.id, how),
  });
  return {
    person: personAfter(end),
    tokensMayWorkUntil: active ? null : Date.now() + place.tokenLifetimeMs(),
    already: end.outcome === 'already',
  };
}

function isAsSeen(person: Person, seen: Seen): boolean {
  return (
    person.userName === seen.userName &&
    person.profileId === seen.profileId &&
    (seen.active === null || person.active === seen.active)
  );
}
