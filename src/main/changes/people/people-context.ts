import type { Person } from '#contract/directory';
import type { ClientDialect, PeopleRoutes, PersonReading } from '../../dialects/dialect';
import { supported } from '../../dialects/supported';
import type { DirectoryPort } from '../../directory/directory-port';
import { Failure } from '../../failure/failure';
import type { LockoutGuard } from '../switching/lockout-guard';
import type { PeopleInHand } from '../switching/people-in-hand';
import { begin, type Doing, type DoingContext } from '../writing/doing';
import type { Recorder } from '../writing/recorded';

/** What changing people needs of a connection. */
export interface PeopleContext extends DoingContext {
  dialect: Pick<ClientDialect, 'people'>;
  directory: DirectoryPort;
  guard: Pick<LockoutGuard, 'letGo'>;
  /** Whose record is being written, here or by a switch. */
  inHand: PeopleInHand;
  recorder: Recorder;
  /** Waits before each look for the truth after a lost answer, ms. */
  lookAgainAfterMs?: readonly number[];
}

/** One person's doing, about people. */
export interface PeopleDoing extends Doing {
  people: PeopleRoutes;
}

/** Begins to do something about people. @throws {Failure} `not-signed-in`, `not-supported` */
export function beginWithPeople(context: PeopleContext): PeopleDoing {
  return { ...begin(context), people: supported(context.dialect.people) };
}

/**
 * Reads somebody as the system has them now.
 * @throws {Failure} `bad-answer` for another person's record, by which the wrong one would be changed
 */
export async function readPerson(
  { people, client }: Pick<PeopleDoing, 'people' | 'client'>,
  personId: string,
): Promise<PersonReading> {
  const reading = await people.read(client, personId);
  if (reading.person.id !== personId) throw new Failure('bad-answer');
  return reading;
}

/** They are others by now: the list shows them so, and nothing is written. */
export function conflictWith(
  person: Person,
  { directory }: Pick<PeopleContext, 'directory'>,
  { mine }: Pick<Doing, 'mine'>,
): Failure {
  if (mine()) directory.merge([person], { elsewhere: true });
  return new Failure('conflict');
}

/**
 * Does something to somebody whom nobody else is writing: a system without versions would let one write undo the other.
 * @throws {Failure} `conflict` while they are being switched or changed; what `work` throws
 */
export async function inHand<T>(
  context: Pick<PeopleContext, 'inHand'>,
  personId: string,
  work: () => Promise<T>,
): Promise<T> {
  if (!context.inHand.take(personId)) throw new Failure('conflict');
  try {
    return await work();
  } finally {
    context.inHand.release(personId);
  }
}

/** What a profile is called, as far as the list of people tells. */
export async function profileNameOf(
  { directory }: Pick<PeopleContext, 'directory'>,
  profileId: string,
): Promise<string | undefined> {
  const known = (await directory.profileCounts()).find((each) => each.profileId === profileId);
  return known?.profileName || undefined;
}
