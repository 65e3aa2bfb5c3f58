import type { onRequestAsyncHookHandler } from 'fastify';
import { z } from 'zod';
import type { Account } from '../../accounts/account';
import type { AttributeValues } from '../../accounts/attribute-repository';
import type { DialectDeps } from '../dialect';
import type { StormTokens } from './login-route';
import { refuse } from './storm-answers';

/** Under which name people's rights are kept among their attributes. */
export const SYSTEM = 'storm';

/** What people may have access to, and to what extent, the least first (ST-23). */
export const RIGHT_NAMES = ['server', 'viewer', 'application', 'stream'] as const;
const RIGHT_VALUES = ['none', 'read_only', 'read_write'] as const;
type RightValue = (typeof RIGHT_VALUES)[number];
/** Every right of a person. */
export type AccessRights = Readonly<Record<(typeof RIGHT_NAMES)[number], RightValue>>;

/** What was written of somebody's rights; the rest follows from the profile. */
const writtenRightsSchema = z.partialRecord(z.enum(RIGHT_NAMES), z.enum(RIGHT_VALUES));

/** Rights as a client writes them: a list in which none occurs twice. */
export const accessRightsSchema = z
  .array(z.object({ name: z.enum(RIGHT_NAMES), value: z.enum(RIGHT_VALUES) }))
  .refine(
    (rights) => new Set(rights.map(({ name }) => name)).size === rights.length,
    'one right is named twice',
  )
  .transform((rights) => Object.fromEntries(rights.map(({ name, value }) => [name, value])));

/** Rights as they were written; until then administrators may do everything and others read. */
export function mergeRights(administrator: boolean, written: AttributeValues = {}): AccessRights {
  const unwritten = administrator ? 'read_write' : 'read_only';
  const rights = writtenRightsSchema.parse(written);
  return {
    server: rights.server ?? unwritten,
    viewer: rights.viewer ?? unwritten,
    application: rights.application ?? unwritten,
    stream: rights.stream ?? unwritten,
  };
}

/** The rights that a person has now. */
export async function rightsOf(deps: DialectDeps, account: Account): Promise<AccessRights> {
  const profile = await deps.profiles.find(account.profileId);
  return mergeRights(profile?.administrator ?? false, await deps.attributes.of(account.id, SYSTEM));
}

/**
 * Lets those pass whose own right to `server` is at least this one, as it is now, and not as it was when they signed in.
 * It runs before the body is read. A bearer who was deleted or deactivated since is refused like a bad token.
 */
export function requireServerAccess(
  deps: DialectDeps,
  tokens: StormTokens,
  least: RightValue,
): onRequestAsyncHookHandler {
  return async (request, reply) => {
    const claims = await tokens.claimsOf(request);
    const bearer = claims && (await deps.accounts.findById(claims.sub));
    if (!bearer?.active) {
      return refuse(reply.header('www-authenticate', 'Bearer'), 401, 'Access token is missing or not valid');
    }
    const { server } = await rightsOf(deps, bearer);
    if (RIGHT_VALUES.indexOf(server) < RIGHT_VALUES.indexOf(least)) {
      return refuse(reply, 403, `This needs the access right server: ${least}`);
    }
    return undefined;
  };
}
