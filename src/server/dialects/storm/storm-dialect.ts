import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import type { Account } from '../../accounts/account';
import type { AttributeValues } from '../../accounts/attribute-repository';
import { checkPasswordPolicy } from '../../accounts/password-policy';
import { isUserName } from '../../accounts/user-name';
import { bearerTokenOf } from '../../http/bearer-token';
import { clientAddressOf } from '../../http/client-address';
import { sendJsonStream } from '../../http/json-stream';
import { createTokenService } from '../../tokens/token-service';
import type { TokenService } from '../../tokens/token-service';
import type { DialectDeps, ServerDialect } from '../dialect';

const SYSTEM = 'storm';
const LOGIN_PATH = '/api/auth/login';

/** 900 seconds (ST-12). */
const TOKEN_LIFETIME_S = 900;

/** Sign-ins that one address may try, good or bad, and in which time (ST-13, ST-14). */
const LOGIN_LIMIT = { max: 5, timeWindow: 60_000 };

/** The limiter's library would tell more than the documents name; a client needs to know how long to wait. */
const NO_LIMIT_HEADERS = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
};

/** The one answer to an unknown name, a wrong password and an inactive person (ST-10). */
const WRONG_CREDENTIALS = 'Username or password is incorrect';
const WELCOME = 'Authentication successful';

/** The sentences of errors that no route answers by itself: the documents promise a message on each. */
const ERROR_MESSAGES: Readonly<Record<number, string>> = {
  400: 'The request is not valid JSON',
  404: 'There is nothing at this address',
  405: 'This address does not know this method',
  413: 'The request is too large',
  415: 'The request must be JSON',
  429: 'Too many login attempts, try again later',
  500: 'The server failed to answer',
};

/** What people may have access to, and to what extent, the least first (ST-23). */
const RIGHT_NAMES = ['server', 'viewer', 'application', 'stream'] as const;
const RIGHT_VALUES = ['none', 'read_only', 'read_write'] as const;
type RightName = (typeof RIGHT_NAMES)[number];
type RightValue = (typeof RIGHT_VALUES)[number];
type AccessRights = Readonly<Record<RightName, RightValue>>;

/** What was written of somebody's rights; the rest follows from the profile. */
const writtenRightsSchema = z.partialRecord(z.enum(RIGHT_NAMES), z.enum(RIGHT_VALUES));

/** The profile of people who are added here: the documents' example of an ordinary one (WC-110). */
const NEW_PEOPLE_PROFILE = 2;
const NO_PROFILE = 'There is no profile for new users';

const claimsSchema = z.object({ sub: z.guid() });
type Claims = z.output<typeof claimsSchema>;

const credentialsSchema = z.object({ username: z.string(), password: z.string() });

const rightsSchema = z
  .array(z.object({ name: z.enum(RIGHT_NAMES), value: z.enum(RIGHT_VALUES) }))
  .refine(
    (rights) => new Set(rights.map(({ name }) => name)).size === rights.length,
    'one right is named twice',
  )
  .transform((rights) => Object.fromEntries(rights.map(({ name, value }) => [name, value])));

const attributesSchema = z.object({
  username: z.string().refine(isUserName, 'letters, digits and -._@+ only, at most 256'),
  password: z.string().superRefine((password, context) => {
    const faults = checkPasswordPolicy(password);
    if (faults.length > 0) context.addIssue(`below the minimum requirements (${faults.join(', ')})`);
  }),
  accessRights: rightsSchema,
});
const creationSchema = z.object({ data: z.object({ attributes: attributesSchema }) });
const changeSchema = z.object({ data: z.object({ attributes: attributesSchema.partial() }) });

const userParamsSchema = z.object({
  userId: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
});

/**
 * Storm Streaming Server (docs/systems/storm.md): sign-in limited by address, users with access rights and no active
 * flag. Its `/api/users` stays under its own path: WebCorporativa answers the same address at the root.
 */
export const dialect: ServerDialect = {
  system: SYSTEM,
  path: '/storm',
  tokenLifetimeS: TOKEN_LIFETIME_S,
  rootPaths: [{ method: 'POST', path: LOGIN_PATH }],
  errorBody: (status) => ({ message: ERROR_MESSAGES[status] ?? 'The request was refused' }),
  async register(app, deps) {
    const tokens = createTokenService({
      key: await deps.signingKey(SYSTEM),
      lifetimeS: deps.tokenLifetimeS,
      now: deps.now,
      claims: claimsSchema,
    });
    await app.register(rateLimit, {
      global: false,
      keyGenerator: clientAddressOf,
      addHeaders: NO_LIMIT_HEADERS,
      addHeadersOnExceeding: NO_LIMIT_HEADERS,
    });
    const storm: Storm = { ...deps, tokens };
    registerLogin(app, storm);
    registerUserList(app, storm);
    registerUserWrites(app, storm);
  },
};

interface Storm extends DialectDeps {
  readonly tokens: TokenService<Claims>;
}

/** `POST /api/auth/login` (ST-1). Every try counts for the limit, before anything of it is read. */
function registerLogin(app: FastifyInstance, storm: Storm): void {
  app.post(LOGIN_PATH, { config: { rateLimit: LOGIN_LIMIT } }, async (request, reply) => {
    const parsed = credentialsSchema.safeParse(request.body);
    if (!parsed.success) return refuse(reply, 400, reasonOf(parsed.error));
    const { username: userName, password } = parsed.data;
    const account = await storm.checkCredentials({ userName, password });
    if (account === undefined) return refuse(reply, 401, WRONG_CREDENTIALS);

    const accessToken = await storm.tokens.issue({ sub: account.id });
    // What the token itself says, so that it never ends before the client expects it to.
    const expireDate = z.number().parse(decodeJwt(accessToken).exp) * 1000;
    return reply.send({
      data: {
        accessToken,
        tokenType: 'Bearer',
        expireDate,
        remainingTime: expireDate - storm.now(),
        username: account.userName,
        message: WELCOME,
      },
      meta: metaOf(storm, reply),
      message: WELCOME,
    });
  });
}

/** `GET /api/users` (ST-18): everyone, inactive or not: it knows no such flag. Sent while it is read. */
function registerUserList(app: FastifyInstance, storm: Storm): void {
  app.get('/api/users', { onRequest: requireServerAccess(storm, 'read_only') }, async (request, reply) => {
    const administrators = new Set(
      (await storm.profiles.list()).filter((profile) => profile.administrator).map(({ id }) => id),
    );
    return sendJsonStream(request, reply, wireUsers(storm, administrators), {
      before: '{"data":[',
      after: () => `],"meta":${JSON.stringify(metaOf(storm, reply))}}`,
    });
  });
}

async function* wireUsers({ accounts, attributes }: Storm, administrators: ReadonlySet<number>) {
  for await (const people of accounts.all()) {
    const written = await attributes.between(people[0]?.number ?? 0, people.at(-1)?.number ?? 0, SYSTEM);
    yield people.map((account) =>
      toWireUser(account, mergeRights(administrators.has(account.profileId), written.get(account.id))),
    );
  }
}

/** `POST /api/users`, `PATCH` and `DELETE /api/users/{userId}` (ST-19 to ST-21). */
function registerUserWrites(app: FastifyInstance, storm: Storm): void {
  const writing = { onRequest: requireServerAccess(storm, 'read_write') };

  app.post('/api/users', writing, async (request, reply) => {
    const parsed = creationSchema.safeParse(request.body);
    if (!parsed.success) return refuse(reply, 400, reasonOf(parsed.error));
    const profileId = await profileForNewPeople(storm);
    if (profileId === undefined) return refuse(reply, 409, NO_PROFILE);
    const { username, password, accessRights } = parsed.data.data.attributes;
    // What a new person is not given by name is not given at all: nothing is left to follow from the profile.
    const none = Object.fromEntries(RIGHT_NAMES.map((name) => [name, 'none']));
    const account = await storm.accounts.create({
      userName: username,
      profileId,
      active: true,
      passwordHash: await storm.hashPassword(password),
      attributes: { system: SYSTEM, values: { ...none, ...accessRights } },
    });
    if (account === 'duplicate-user-name') return refuse(reply, 409, 'Username is already taken');
    // Deleted since it was chosen; the next try chooses another.
    if (account === 'unknown-profile') return refuse(reply, 409, NO_PROFILE);
    return sendUser(storm, reply, account);
  });

  app.patch('/api/users/:userId', writing, async (request, reply) => {
    const parsed = changeSchema.safeParse(request.body);
    if (!parsed.success) return refuse(reply, 400, reasonOf(parsed.error));
    const account = await findUser(storm, request);
    if (account === undefined) return refuse(reply, 404, 'User not found');
    const { username, password, accessRights } = parsed.data.data.attributes;
    const outcome = await storm.accounts.revise(account.id, {
      userName: username,
      passwordHash: password === undefined ? undefined : await storm.hashPassword(password),
      attributes: accessRights && { system: SYSTEM, values: accessRights },
    });
    if (outcome === 'duplicate-user-name') return refuse(reply, 409, 'Username is already taken');
    const changed = await storm.accounts.findById(account.id);
    if (changed === undefined) return refuse(reply, 404, 'User not found');
    return sendUser(storm, reply, changed);
  });

  app.delete('/api/users/:userId', writing, async (request, reply) => {
    const account = await findUser(storm, request);
    if (account === undefined || (await storm.accounts.delete(account.id)) !== 'deleted') {
      return refuse(reply, 404, 'User not found');
    }
    return reply.send({ meta: metaOf(storm, reply), message: 'User has been removed' });
  });
}

/**
 * Lets those pass whose own right to `server` is at least this one, as it is now, and not as it was when they signed in.
 * It runs before the body is read. Whoever was deleted or switched off since is refused like a bad token.
 */
function requireServerAccess(storm: Storm, least: RightValue): onRequestAsyncHookHandler {
  return async (request, reply) => {
    const token = bearerTokenOf(request);
    const claims = token === undefined ? undefined : await storm.tokens.verify(token);
    const bearer = claims === undefined ? undefined : await storm.accounts.findById(claims.sub);
    if (!bearer?.active) {
      return refuse(reply.header('www-authenticate', 'Bearer'), 401, 'Access token is missing or not valid');
    }
    const { server } = await rightsOf(storm, bearer);
    if (RIGHT_VALUES.indexOf(server) < RIGHT_VALUES.indexOf(least)) {
      return refuse(reply, 403, `This needs the access right server: ${least}`);
    }
    return undefined;
  };
}

async function rightsOf(storm: Storm, account: Account): Promise<AccessRights> {
  const profile = await storm.profiles.find(account.profileId);
  return mergeRights(profile?.administrator ?? false, await storm.attributes.of(account.id, SYSTEM));
}

/** Rights as they were written; until then administrators may do everything and others look. */
function mergeRights(administrator: boolean, written: AttributeValues = {}): AccessRights {
  const unwritten = administrator ? 'read_write' : 'read_only';
  const rights = writtenRightsSchema.parse(written);
  return {
    server: rights.server ?? unwritten,
    viewer: rights.viewer ?? unwritten,
    application: rights.application ?? unwritten,
    stream: rights.stream ?? unwritten,
  };
}

/** The usual profile, unless it is gone or was made one of administrators, which nobody is to become in passing. */
async function profileForNewPeople({ profiles }: Storm): Promise<number | undefined> {
  const ordinary = (await profiles.list()).filter((profile) => !profile.administrator);
  return (ordinary.find(({ id }) => id === NEW_PEOPLE_PROFILE) ?? ordinary[0])?.id;
}

async function findUser(storm: Storm, request: FastifyRequest): Promise<Account | undefined> {
  const params = userParamsSchema.safeParse(request.params);
  return params.success ? storm.accounts.findByNumber(params.data.userId) : undefined;
}

async function sendUser(storm: Storm, reply: FastifyReply, account: Account): Promise<FastifyReply> {
  const data = toWireUser(account, await rightsOf(storm, account));
  return reply.send({ data, meta: metaOf(storm, reply) });
}

/** The read side wraps every attribute; what is stored of the password, its real algorithm included, is not told. */
function toWireUser(account: Account, rights: AccessRights) {
  const editable = { editable: true, lockedBy: null };
  return {
    id: account.number,
    attributes: {
      username: { value: account.userName, ...editable },
      password: { value: '******', ...editable, masked: true },
      algorithm: { value: 'PBKDF2-SHA512', editable: false, lockedBy: null },
      accessRights: RIGHT_NAMES.map((name) => ({ name, value: rights[name], ...editable })),
    },
  };
}

/** Milliseconds: how long this took, and when it was. */
function metaOf({ now }: Storm, reply: FastifyReply) {
  return { executionTime: Math.round(reply.elapsedTime), generatedAt: now() };
}

function refuse(reply: FastifyReply, status: number, message: string): FastifyReply {
  return reply.code(status).send({ message });
}

/** Where a body first goes wrong and why. Neither quotes what was sent. */
function reasonOf({ issues: [issue] }: z.ZodError): string {
  const where = issue?.path.join('.') ?? '';
  return `${where === '' ? 'body' : where}: ${issue?.message ?? 'not valid'}`;
}
