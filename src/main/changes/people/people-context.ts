import type { Person } from '#contract/directory';
import type { PeopleRoutes, PersonReading } from '../../dialects/dialect';
import { supported } from '../../dialects/supported';
import { Failure } from '../../failure/failure';
import type { ApiClient } from '../../http/http-client';
import type { ChangeEnd, ChangePlace, EntryContent, System } from '../pipeline/change';
import type { Made } from '../pipeline/single-changes';

/** The routes of a system's people. @throws {Failure} `not-supported` */
export function peopleRoutes({ dialect }: Pick<ChangePlace, 'dialect'>): PeopleRoutes {
  return supported(dialect.people);
}

/**
 * Reads somebody as the system has them now.
 * @throws {Failure} `bad-answer` for another person's record, by which the wrong one would be changed
 */
export async function readPerson(
  { dialect }: Pick<System, 'dialect'>,
  client: ApiClient,
  personId: string,
): Promise<PersonReading> {
  const reading = await supported(dialect.people).read(client, personId);
  if (reading.person.id !== personId) throw new Failure('bad-answer');
  return reading;
}

/** The record of a person, to be written by one at a time. */
export const personRecord = (personId: string): string => `person ${personId}`;

/** The subject of an audit log entry about somebody. */
export function about({ id, userName }: Pick<Person, 'id' | 'userName'>): EntryContent['subject'] {
  return { kind: 'person', id, name: userName };
}

/** Somebody as they are once a change was made, or was so before. @throws {Failure} `not-found` where they are gone */
export function personAfter(end: Made<PersonReading, Person>): Person {
  const person = (end.outcome === 'done' ? end.value : undefined) ?? end.found?.person;
  if (!person) throw new Failure('not-found');
  return person;
}

/** Shows in the list how a change of somebody came out, as far as that tells anything about them. */
export function showEnd(
  { directory }: Pick<ChangePlace, 'directory'>,
  personId: string,
  end: ChangeEnd<PersonReading, Person>,
): void {
  if (end.outcome === 'failed' && end.gone) return directory.remove([personId]);
  if (end.outcome === 'done') return directory.merge([personAfter(end)]);
  if (end.found && end.outcome !== 'unsettled') directory.merge([end.found.person], { elsewhere: true });
}

/** What a profile is called, as far as the list of people tells. */
export async function profileNameOf(
  { directory }: Pick<ChangePlace, 'directory'>,
  profileId: string,
): Promise<string | undefined> {
  const known = (await directory.profileCounts()).find((each) => each.profileId === profileId);
  return known?.profileName || undefined;
}
