import { z } from 'zod';
import { Failure } from '../../failure/failure';
import type { ApiClient } from '../../http/http-client';
import { bodyFits, readAnswer } from '../answer-reading';
import type { Dialect, SignInAnswer, SignInRequest } from '../dialect';
import { looseObject } from '../loose-keys';
import { refusalWords } from '../refusal-words';
import { wireToken } from '../wire-values';
import { RIGHT_AREAS } from './access-rights';
import { peopleListing, USERS } from './people-listing';
import { peopleRoutes } from './people-routes';

/** No token works for longer than this, whatever an answer says: ten years, ms. */
const MAX_LIFETIME_MS = 10 * 366 * 24 * 60 * 60_000;

/** Unix time in ms; the largest is the last that a date can hold. */
const timestamp = z.int().min(0).max(8.64e15).nullish();

/** The documented envelope (ST-3 to ST-8). The token's own type is always the bearer; another one could not be used. */
const signedIn = looseObject({
  data: looseObject({
    accesstoken: wireToken,
    tokentype: z.string().regex(/^bearer$/i),
    expiredate: timestamp,
    remainingtime: z.number().nullish(),
    username: z.string().nullish(),
  }),
  meta: looseObject({ generatedat: timestamp, executiontime: z.number().nonnegative().nullish() }).nullish(),
});
type SignedIn = z.output<typeof signedIn>;

/** How it refuses everything (ST-9): a message, and nothing that ASP.NET would add. */
const absent = z.undefined().optional();
const message = looseObject({ message: z.string().min(1), title: absent, status: absent });

/**
 * Storm (docs/systems/storm.md). Its people have access rights instead of a profile, and no flag that
 * could be switched: changing somebody means changing their rights.
 */
export const dialect: Dialect = {
  system: 'storm',
  name: 'Storm',
  capabilities: {
    captcha: false,
    emailSignIn: false,
    people: true,
    switching: false,
    profiles: false,
    ownProfile: false,
    accessRights: true,
    creating: true,
    changing: true,
    deleting: true,
    images: false,
    // "Minimum security requirements" (ST-15), and not a word on which.
    passwordPolicy: null,
    rightAreas: RIGHT_AREAS,
  },
  tokenLifetimeMs: 15 * 60_000,
  // The sign-in route counts tries (ST-13), so it is never asked.
  probes: [
    {
      method: 'GET',
      path: USERS,
      fits: (answer) => answer.status === 401 && bodyFits(answer, message),
      telling: true,
    },
  ],
  signIn,
  listing: peopleListing,
  connect: () => ({ people: peopleRoutes }),
};

/**
 * `POST /api/auth/login` (ST-1).
 * @throws {Failure} `refused` with the system's own words, which name no cause; `throttled` after five tries a minute;
 * `bad-answer` for a token that is no bearer's or is over before it began
 */
async function signIn(
  client: ApiClient,
  { userName, password, signal }: SignInRequest,
): Promise<SignInAnswer> {
  const sentAt = Date.now();
  const answer = await client.send({
    method: 'POST',
    path: '/api/auth/login',
    body: { username: userName, password },
    anonymous: true,
    signal,
  });
  const receivedAt = Date.now();
  if (answer.status === 401)
    throw new Failure('refused', { status: 401, words: refusalWords(answer, [password]) });
  const read = readAnswer(answer, signedIn, [password]);
  const lifetimeMs = lifetimeOf(read);
  const name = read.data.username || userName;
  return {
    token: read.data.accesstoken,
    skewMs: skewOf(read, sentAt, receivedAt) ?? answer.skewMs ?? 0,
    ...(lifetimeMs !== undefined && { lifetimeMs }),
    // The documents promise no id in the answer, and none of the token's claims: the name is all that is sure.
    personId: name,
    userName: name,
  };
}

/** How long the token works, ms, as the answer tells it: by the time left, else by two times of the same clock. */
function lifetimeOf({ data, meta }: SignedIn): number | undefined {
  const { remainingtime: left, expiredate: end } = data;
  const now = meta?.generatedat;
  const lifetimeMs = left ?? (typeof end === 'number' && typeof now === 'number' ? end - now : undefined);
  if (lifetimeMs === undefined) return undefined;
  if (lifetimeMs <= 0 || lifetimeMs > MAX_LIFETIME_MS) throw new Failure('bad-answer');
  return lifetimeMs;
}

/**
 * How far the system's clock is ahead, ms. Its answer was made when half of the time on the way was still to come, and
 * says how much of the whole was its own work; finer than a `Date` header's whole seconds.
 */
function skewOf({ meta }: SignedIn, sentAt: number, receivedAt: number): number | undefined {
  if (typeof meta?.generatedat !== 'number') return undefined;
  const onTheWay = Math.max(0, receivedAt - sentAt - (meta.executiontime ?? 0));
  return Math.round(meta.generatedat - (receivedAt - onTheWay / 2));
}
