import { z } from 'zod';
import type { Person } from '#contract/directory';
import { failedWith } from '../failure/failure';
import type { ApiClient, ApiRequest } from '../http/http-client';
import { readAnswer } from './answer-reading';
import type { PeopleListing } from './dialect';
import { looseObject } from './loose-keys';

/** A long list takes its time: ms. */
const LIST_TIMEOUT_MS = 120_000;

/**
 * Reads a list of people at once, for those who need all of a short one (Storm's read of one person: ST-26 has no
 * route for it). The directory reads its own piece by piece.
 * @throws {Failure} what the status means, with the system's own words; `bad-answer` for what is no such list
 */
export async function readWholeList(
  client: ApiClient,
  request: ApiRequest,
  listing: PeopleListing,
): Promise<Person[]> {
  const answer = await client.send({ timeoutMs: LIST_TIMEOUT_MS, ...request });
  return readAnswer(answer, within(listing.at, z.array(personOf(listing))));
}

/** An element of a listing, as a schema. */
export function personOf(listing: Pick<PeopleListing, 'toPerson'>): z.ZodType<Person> {
  return z.unknown().transform((element, context) => {
    try {
      return listing.toPerson(element);
    } catch (error) {
      if (!failedWith(error, 'bad-answer')) throw error;
      context.addIssue('not a person');
      return z.NEVER;
    }
  });
}

function within<T>(keys: readonly string[], schema: z.ZodType<T>): z.ZodType<T> {
  return keys.reduceRight<z.ZodType<T>>((inner, key) => {
    const name = key.toLowerCase();
    // The member is there, or the object does not fit.
    return looseObject({ [name]: inner }).transform((object) => object[name] as T);
  }, schema);
}
