import { z } from 'zod';
import type { AccessRight, Person } from '#contract/directory';
import { Failure } from '../../failure';
import type { ApiAnswer, ApiClient } from '../../http/http-client';
import { bodyFits, confirmDone, readAnswer } from '../answer-reading';
import type { ClientDialect, PeopleRoutes, SignInAnswer, SignInRequest } from '../dialect';
import { looseObject } from '../loose-keys';
import { pathSegment } from '../path-segment';
import { refusalWords } from '../refusal-words';
import { wireId, wireToken } from '../wire-values';

const USERS = '/api/users';

/** A long list takes its time: ms. */
const LIST_TIMEOUT_MS = 120_000;

/** No token works for longer than this, whatever an answer says: ten years, ms. */
const MAX_LIFETIME_MS = 10 * 366 * 24 * 60 * 60_000;

/** Unix time in ms; the largest is the last that a date can hold. */
const timestamp = z.int().min(0).max(8.64e15).nullish();

/** Seed 004's envelope. The token's own type is always the bearer; another one could not be used. */
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

/** Read, a value is wrapped with who may edit it; written, it is flat (upstream C). Either is read. */
const value = z.union([z.string(), looseObject({ value: z.string() }).transform((wrapped) => wrapped.value)]);

const wireUser = looseObject({
  id: wireId,
  attributes: looseObject({
    username: value,
    accessrights: z.array(looseObject({ name: value, value })).nullish(),
  }),
});

const LEVELS: ReadonlyMap<string, AccessRight['level']> = new Map([
  ['none', 'none'],
  ['read_only', 'read'],
  ['read_write', 'write'],
]);

/** How it refuses everything (seed 004): a message, and nothing that ASP.NET would add. */
const absent = z.undefined().optional();
const message = looseObject({ message: z.string().min(1), title: absent, status: absent });

/**
 * Storm as seed 004 and upstream C describe it. Its people have access rights instead of a profile, and no flag that
 * could be switched. Making somebody needs access rights and changing somebody means changing those, so both wait
 * until the interface can say rights.
 */
export const dialect: ClientDialect = {
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
  },
  tokenLifetimeMs: 15 * 60_000,
  // The sign-in route counts tries (seed 004), so it is never asked.
  probes: [
    {
      method: 'GET',
      path: USERS,
      fits: (answer) => answer.status === 401 && bodyFits(answer, message),
      telling: true,
    },
  ],
  signIn,
  people: { list, read, delete: remove } satisfies PeopleRoutes,
};

/**
 * `POST /api/auth/login` (seed 004).
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

async function list(client: ApiClient): Promise<Person[]> {
  const answer: ApiAnswer = await client.send({ method: 'GET', path: USERS, timeoutMs: LIST_TIMEOUT_MS });
  return readAnswer(answer, looseObject({ data: z.array(wireUser) })).data.map(toPerson);
}

/** There is no route for one person (upstream C). */
async function read(client: ApiClient, personId: string): Promise<Person> {
  const person = (await list(client)).find(({ id }) => id === personId);
  if (!person) throw new Failure('not-found');
  return person;
}

async function remove(client: ApiClient, personId: string): Promise<void> {
  confirmDone(await client.send({ method: 'DELETE', path: `${USERS}/${pathSegment(personId)}` }));
}

function toPerson({ id, attributes }: z.output<typeof wireUser>): Person {
  return {
    id,
    userName: attributes.username,
    profileId: '',
    profileName: '',
    active: null,
    accessRights: (attributes.accessrights ?? []).flatMap(({ name, value: said }) => {
      // A level that is not known is no right that could be shown truthfully.
      const level = LEVELS.get(said.toLowerCase());
      return level ? [{ area: name, level }] : [];
    }),
  };
}
