import { setTimeout as wait } from 'node:timers/promises';
import type { Person } from '#contract/directory';
import type { PeopleRoutes } from '../dialects/dialect';
import { Failure, failedWith } from '../failure';
import type { ApiClient } from '../http/http-client';

/** How a switch came out: the person as the system has them now, and why the switch was not carried out. */
export interface SwitchOutcome {
  person: Person;
  failure?: Failure;
}

/** After these a write may or may not have been carried out. */
const DOUBTFUL = ['unreachable', 'timeout', 'bad-answer', 'server-failed'] as const;

/** Waits between tries to read the truth again, ms: long enough for the local server to be restarted. */
const READ_AGAIN_AFTER_MS = [100, 300, 600, 1000, 2000, 4000];

/**
 * Switches a person and finds out how it came out. A write whose answer was lost is never sent twice and never
 * reported done on trust: the person is read again, and what the system has now is the truth.
 * @throws {Failure} what the system said when it is clear that nothing was done; `outcome-unknown` when nobody can
 * say; `not-supported` where the system has no active flag
 */
export async function switchAndSettle(
  people: PeopleRoutes,
  client: ApiClient,
  person: Person,
  active: boolean,
  readAgainAfterMs: readonly number[] = READ_AGAIN_AFTER_MS,
): Promise<SwitchOutcome> {
  if (!people.switch) throw new Failure('not-supported');
  try {
    await people.switch(client, person, active);
    return { person: { ...person, active } };
  } catch (error) {
    if (!failedWith(error, ...DOUBTFUL)) throw error;
    for (const delay of readAgainAfterMs) {
      await wait(delay);
      const truth = await readTruth(people, client, person.id);
      if (truth) return truth.active === active ? { person: truth } : { person: truth, failure: error };
    }
    throw new Failure('outcome-unknown');
  }
}

/** The person as the system has them, or undefined while it cannot be asked. */
async function readTruth(people: PeopleRoutes, client: ApiClient, id: string): Promise<Person | undefined> {
  try {
    return await people.read(client, id);
  } catch (error) {
    if (failedWith(error, ...DOUBTFUL, 'throttled')) return undefined;
    throw new Failure('outcome-unknown');
  }
}
