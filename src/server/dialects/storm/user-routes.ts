import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Account } from '../../accounts/account';
import { checkPasswordPolicy } from '../../accounts/password-policy';
import type { ProfileRepository } from '../../accounts/profile-repository';
import { isUserName } from '../../accounts/user-name';
import type { App } from '../../http/app';
import { sendJsonStream } from '../../http/json-stream';
import type { DialectDeps } from '../dialect';
import {
  RIGHT_NAMES,
  SYSTEM,
  accessRightsSchema,
  mergeRights,
  requireServerAccess,
  rightsOf,
} from './access-rights';
import type { AccessRights } from './access-rights';
import type { StormTokens } from './login-route';
import { metaOf, refuse } from './storm-answers';

/** The profile of people who are added here: the documents' example of an ordinary one (WC-110). */
const NEW_PEOPLE_PROFILE = 2;

const NO_PROFILE = 'There is no profile for new users';
const NAME_TAKEN = 'Username is already taken';
const NOT_FOUND = 'User not found';

const attributes = z.object({
  username: z.string().refine(isUserName, 'letters, digits and -._@+ only, at most 256'),
  password: z.string().superRefine((password, context) => {
    const faults = checkPasswordPolicy(password);
    if (faults.length > 0) context.addIssue(`below the minimum requirements (${faults.join(', ')})`);
  }),
  accessRights: accessRightsSchema,
});
const creation = z.object({ data: z.object({ attributes }) });
const change = z.object({ data: z.object({ attributes: attributes.partial() }) });

/** A text that is no user's number is read as 0, which is nobody's. */
const params = z.object({
  userId: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .catch(0),
});

/**
 * `/api/users` (ST-18 to ST-21): everyone, the inactive as well, for the system knows no such flag; the list is sent while it is
 * read.
 */
export function registerUserRoutes(app: App, deps: DialectDeps, tokens: StormTokens): void {
  const { accounts, attributes: kept, hashPassword, now, profiles } = deps;
  const reading = { onRequest: requireServerAccess(deps, tokens, 'read_only') };
  const writing = { onRequest: requireServerAccess(deps, tokens, 'read_write') };

  async function* wireUsers(administrators: ReadonlySet<number>) {
    for await (const people of accounts.all()) {
      const written = await kept.between(people[0]?.number ?? 0, people.at(-1)?.number ?? 0, SYSTEM);
      yield people.map((account) =>
        toWireUser(account, mergeRights(administrators.has(account.profileId), written.get(account.id))),
      );
    }
  }

  async function sendUser(reply: FastifyReply, account: Account): Promise<FastifyReply> {
    const data = toWireUser(account, await rightsOf(deps, account));
    return reply.send({ data, meta: metaOf(reply, now) });
  }

  app.get('/api/users', reading, async (request, reply) => {
    const administrators = (await profiles.list()).filter((profile) => profile.administrator);
    return sendJsonStream(request, reply, wireUsers(new Set(administrators.map(({ id }) => id))), {
      before: '{"data":[',
      after: () => `],"meta":${JSON.stringify(metaOf(reply, now))}}`,
    });
  });

  app.post('/api/users', { ...writing, schema: { body: creation } }, async (request, reply) => {
    const { username, password, accessRights } = request.body.data.attributes;
    const profileId = await profileForNewPeople(profiles);
    if (profileId === undefined) return refuse(reply, 409, NO_PROFILE);
    // What a new person is not given by name is not given at all: no right follows from the profile then.
    const none = Object.fromEntries(RIGHT_NAMES.map((name) => [name, 'none']));
    const account = await accounts.create({
      userName: username,
      profileId,
      active: true,
      passwordHash: await hashPassword(password),
      attributes: { system: SYSTEM, values: { ...none, ...accessRights } },
    });
    if (account === 'duplicate-user-name') return refuse(reply, 409, NAME_TAKEN);
    // Deleted since it was chosen; the next attempt chooses another.
    if (account === 'unknown-profile') return refuse(reply, 409, NO_PROFILE);
    return sendUser(reply, account);
  });

  app.patch(
    '/api/users/:userId',
    { ...writing, schema: { params, body: change } },
    async (request, reply) => {
      const account = await accounts.findByNumber(request.params.userId);
      if (account === undefined) return refuse(reply, 404, NOT_FOUND);
      const { username, password, accessRights } = request.body.data.attributes;
      const outcome = await accounts.revise(account.id, {
        userName: username,
        passwordHash: password === undefined ? undefined : await hashPassword(password),
        attributes: accessRights && { system: SYSTEM, values: accessRights },
      });
      if (outcome === 'duplicate-user-name') return refuse(reply, 409, NAME_TAKEN);
      const changed = await accounts.findById(account.id);
      return changed === undefined ? refuse(reply, 404, NOT_FOUND) : sendUser(reply, changed);
    },
  );

  app.delete('/api/users/:userId', { ...writing, schema: { params } }, async (request, reply) => {
    const account = await accounts.findByNumber(request.params.userId);
    if (account === undefined || (await accounts.delete(account.id)) !== 'deleted') {
      return refuse(reply, 404, NOT_FOUND);
    }
    return reply.send({ meta: metaOf(reply, now), message: 'User has been removed' });
  });
}

/** The usual profile, unless it is gone or became one of administrators, which a new user must not become by accident. */
async function profileForNewPeople(profiles: ProfileRepository): Promise<number | undefined> {
  const ordinary = (await profiles.list()).filter((profile) => !profile.administrator);
  return (ordinary.find(({ id }) => id === NEW_PEOPLE_PROFILE) ?? ordinary[0])?.id;
}

/** The read side wraps every attribute; what is stored of the password, its real algorithm included, is not shown. */
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
