import type { Person } from '#contract/directory';
import type { PorteroError } from '#contract/errors';
import type { PeopleRoutes, PersonReading } from '../../dialects/dialect';
import { Failure, failedWith } from '../../failure/failure';
import type { ApiClient } from '../../http/http-client';
import type { LockoutGuard } from './lockout-guard';
import { withoutRepeating } from '../../session/as-person';
import { isDoubtful, isNoAnswer, isSessionGone, readTruth } from './switching-outcome';

/** How the switch of one person came out. `person`: as the system has them now. */
export type SwitchEnd =
  | { outcome: 'done' | 'already'; person: Person }
  /** Somebody else changed them since they were looked at: nothing was written. */
  | { outcome: 'conflict'; person: Person }
  | { outcome: 'barred'; error: PorteroError; person: Person }
  /** The system said no, or no longer has them (`gone`). */
  | { outcome: 'failed'; error: PorteroError; gone: boolean }
  /** Nothing was written, because nobody answered: it can be tried again. */
  | { outcome: 'unsent'; error: PorteroError; person?: Person }
  /** It was sent, and nobody can say yet what came of it. */
  | { outcome: 'unsettled'; error: PorteroError };

/** What was seen of a person when it was decided to switch them. */
export type Seen = Pick<Person, 'id' | 'userName' | 'profileId' | 'active'>;

/** What switching somebody takes. */
export interface SwitchTools {
  people: PeopleRoutes;
  /** Sends only as the person who decided it. */
  client: ApiClient;
  guard: Pick<LockoutGuard, 'letGo'>;
  /** Called before the write goes out, which waits for it and is not sent if it fails. */
  beforeWrite: () => Promise<void>;
  /** Waits between tries to read the truth after a lost answer, ms. */
  readAgainAfterMs: readonly number[];
}

/** So often a person is read anew because they changed between reading and writing. */
const MAX_ROUNDS = 3;

/**
 * Switches a person, for a click and for a bulk operation alike. They are read first: if they are in that state already,
 * or are not as they were `seen`, nothing is written. The write is bound to the version that was read, where the system
 * has versions; elsewhere it carries the fields that were read (upstream A.3: the system writes the whole record). Done
 * only when the system said so, or has it when it is asked after a lost answer.
 * @throws what `beforeWrite` throws, and defects
 */
export async function switchPerson(seen: Seen, active: boolean, tools: SwitchTools): Promise<SwitchEnd> {
  const { people, client } = tools;
  if (!people.switch) throw new Failure('not-supported');
  for (let round = 1; ; round += 1) {
    let reading: PersonReading;
    try {
      reading = await readThem(people, client, seen.id);
    } catch (error) {
      return notRead(error);
    }
    const { person } = reading;
    if (person.active === active) {
      // Ours went out and found the version gone: Chromium may have sent it before, untold, and the system carried it out.
      const ours = round > 1 && isAsSeen({ ...person, active: seen.active }, seen);
      return { outcome: ours ? 'done' : 'already', person };
    }
    if (!isAsSeen(person, seen) || round > MAX_ROUNDS) return { outcome: 'conflict', person };
    const end = await writeGuarded(reading, active, tools);
    if (end !== 'changed-meanwhile') return end;
  }
}

/**
 * Finds out what came of a switch that was sent and never answered, for instance before a crash.
 * `unsent`: the system does not have it, so it was not carried out.
 */
export async function settleSwitch(
  personId: string,
  active: boolean,
  { people, client, readAgainAfterMs }: Pick<SwitchTools, 'people' | 'client' | 'readAgainAfterMs'>,
): Promise<SwitchEnd> {
  return settled(personId, active, { people, client, readAgainAfterMs }, { code: 'unreachable' });
}

async function readThem(people: PeopleRoutes, client: ApiClient, id: string): Promise<PersonReading> {
  const reading = await people.read(client, id);
  // Somebody else's record, by a proxy that mixes answers up: whatever is decided by it would hit the wrong person.
  if (reading.person.id !== id) throw new Failure('bad-answer');
  return reading;
}

function notRead(error: unknown): SwitchEnd {
  if (isNoAnswer(error)) return { outcome: 'unsent', error: error.error };
  if (error instanceof Failure) {
    return { outcome: 'failed', error: error.error, gone: error.error.code === 'not-found' };
  }
  throw error;
}

function isAsSeen(person: Person, seen: Seen): boolean {
  return (
    person.userName === seen.userName &&
    person.profileId === seen.profileId &&
    (seen.active === null || person.active === seen.active)
  );
}

async function writeGuarded(
  reading: PersonReading,
  active: boolean,
  tools: SwitchTools,
): Promise<SwitchEnd | 'changed-meanwhile'> {
  if (active) return write(reading, active, tools);
  const { people, client, guard } = tools;
  const { person } = reading;
  let over: (stays: boolean) => void;
  try {
    over = await guard.letGo(person, async (id) => (await readThem(people, client, id)).person);
  } catch (error) {
    if (failedWith(error, 'self-guard', 'last-administrator-guard')) {
      return { outcome: 'barred', error: error.error, person };
    }
    return notRead(error);
  }
  let stays = true;
  try {
    const end = await write(reading, active, tools);
    // What is not known counts as gone.
    stays = end === 'changed-meanwhile' || (end.outcome !== 'done' && end.outcome !== 'unsettled');
    return end;
  } finally {
    over(stays);
  }
}

async function write(
  reading: PersonReading,
  active: boolean,
  tools: SwitchTools,
): Promise<SwitchEnd | 'changed-meanwhile'> {
  const { people, client, beforeWrite } = tools;
  if (!people.switch) throw new Failure('not-supported');
  await beforeWrite();
  try {
    // A write that names no version would undo what changed while the person was signing in again.
    const sender = reading.version === undefined ? withoutRepeating(client) : client;
    await people.switch(sender, reading, active);
    return { outcome: 'done', person: { ...reading.person, active } };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const why = error.error;
    if (why.code === 'conflict') return 'changed-meanwhile';
    if (why.code === 'throttled' || wasRefused(why)) return { outcome: 'unsent', error: why };
    if (isDoubtful(error)) return settled(reading.person.id, active, tools, why);
    return { outcome: 'failed', error: why, gone: why.code === 'not-found' };
  }
}

/** The session had ended when it came, so it was not carried out. */
function wasRefused({ status }: PorteroError): boolean {
  return status === 401;
}

async function settled(
  personId: string,
  active: boolean,
  { people, client, readAgainAfterMs }: Pick<SwitchTools, 'people' | 'client' | 'readAgainAfterMs'>,
  why: PorteroError,
): Promise<SwitchEnd> {
  // Asking would only ask the person to sign in again, who has just said no, or is not there.
  if (isSessionGone(why)) return { outcome: 'unsettled', error: why };
  const truth = await readTruth(people, client, personId, readAgainAfterMs);
  if (truth.known && truth.person.active === active) return { outcome: 'done', person: truth.person };
  if (truth.known) return { outcome: 'unsent', error: why, person: truth.person };
  if (truth.gone) return { outcome: 'failed', error: { code: 'not-found' }, gone: true };
  return { outcome: 'unsettled', error: truth.error };
}
