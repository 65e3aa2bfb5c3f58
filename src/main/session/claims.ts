import { jwtDecode } from 'jwt-decode';
import { z } from 'zod';
import { ACTIONS } from '#contract/profiles';
import { AREAS, type Area, type OwnProfile, type Permission, type SessionView } from '#contract/session';
import type { Dialect } from '../dialects/dialect';
import { Failure } from '../failure/failure';

/** Where .NET's older handlers put a claim when short names are not mapped. */
const NET = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';

/** So many claims, and so many characters of each, are handed on: a token is no place for a book. */
const MAX_CLAIMS = 50;
const MAX_CLAIM_LENGTH = 512;

const text = z.union([z.string(), z.number()]).transform(String);
const seconds = z.number().finite().positive();

const claimsSchema = z.looseObject({
  exp: seconds.max(8.64e12).optional(),
  iat: seconds.optional(),
  nbf: seconds.optional(),
  nameid: text.optional(),
  sub: text.optional(),
  [`${NET}/nameidentifier`]: text.optional(),
  unique_name: text.optional(),
  name: text.optional(),
  [`${NET}/name`]: text.optional(),
  perfilId: text.optional(),
  esAdmin: z.union([z.string(), z.boolean()]).optional(),
  permiso: z.union([z.string(), z.array(z.string())]).optional(),
});

/** What is known of a sign-in besides its token. */
export interface SignInFacts {
  connectionId: string;
  typedUserName: string;
  /** How far the system's clock is ahead, ms. */
  skewMs: number;
  /** When the token ends by the answer that brought it, ms since the epoch on the system's clock. */
  endsAt?: number | undefined;
  personId?: string | undefined;
  userName?: string | undefined;
  record?: OwnProfile | undefined;
}

/** What a system's permissions mean, and which of them its routes ask for. */
export type PermissionRules = Pick<Dialect, 'readPermission' | 'governedBy'>;

/**
 * Reads a token's claims into what may be shown (WC-42 to WC-45); what the token does not tell, the answer that
 * brought it may. The signature cannot be checked here (the key is the system's own); the view is for the person's
 * eyes and never for a decision of the system's. Times in the view are this computer's.
 * @throws {Failure} `bad-answer` for what is no JWT, has no end or names nobody
 */
export function readClaims(token: string, facts: SignInFacts, rules: PermissionRules): SessionView {
  const { connectionId, skewMs } = facts;
  const claims = decode(token);
  const personId = claims.nameid ?? claims.sub ?? claims[`${NET}/nameidentifier`] ?? facts.personId;
  const endsAt = facts.endsAt ?? (claims.exp === undefined ? undefined : claims.exp * 1000);
  if (typeof personId !== 'string' || !personId || endsAt === undefined) throw new Failure('bad-answer');
  const issued = claims.iat ?? claims.nbf;
  const administrator = String(claims.esAdmin ?? '').toLowerCase() === 'true';
  const permissions = readPermissions(claims.permiso, rules);
  const name = claims.unique_name ?? claims.name ?? claims[`${NET}/name`] ?? facts.userName;
  return {
    connectionId,
    personId,
    userName: typeof name === 'string' && name ? name : facts.typedUserName,
    profileId: claims.perfilId ?? null,
    administrator,
    permissions,
    may: whatMayBeDone(administrator, permissions, rules),
    claims: tellClaims(claims, rules),
    record: facts.record ?? null,
    issuedAt: issued === undefined ? null : issued * 1000 - skewMs,
    expiresAt: endsAt - skewMs,
  };
}

function decode(token: string): z.output<typeof claimsSchema> {
  try {
    return claimsSchema.parse(jwtDecode(token));
  } catch {
    throw new Failure('bad-answer');
  }
}

/** One permission decodes as a text, several as a list, none as nothing (WC-45). */
function readPermissions(
  said: string | string[] | undefined,
  { readPermission }: PermissionRules,
): Permission[] {
  if (!readPermission) return [];
  return [said ?? []].flat().map((words) => readPermission(words));
}

/**
 * What that comes to, area by area. Administrators may everything: the system lets them pass before it looks at a
 * permission (WC-47). Where no permissions govern, the system judges, and asking it is free.
 *
 * It is what the system's routes will say, for they go by the token, however old it is. Two oddities remain for the
 * screens: no route of WebCorporativa asks for `consult` or `detail` (WC-56), so these only say what to show; and
 * what belongs in the navigation is told by the menu as well (`session/menu`), which is newer than the token.
 */
function whatMayBeDone(
  administrator: boolean,
  permissions: readonly Permission[],
  { governedBy }: PermissionRules,
): SessionView['may'] {
  const inArea = (area: Area) => {
    if (administrator || !governedBy) return [...ACTIONS];
    const granted = permissions.filter(({ module }) => module === governedBy[area]);
    return ACTIONS.filter((action) => granted.some((permission) => permission.action === action));
  };
  return Object.fromEntries(AREAS.map((area) => [area, inArea(area)])) as SessionView['may'];
}

/** Every claim as text, permissions aside where they have a place of their own. */
function tellClaims(
  claims: Readonly<Record<string, unknown>>,
  { readPermission }: PermissionRules,
): SessionView['claims'] {
  return Object.entries(claims)
    .filter(([name, value]) => value !== undefined && !(readPermission && name === 'permiso'))
    .slice(0, MAX_CLAIMS)
    .map(([name, value]) => ({ name: cut(name), value: cut(toText(value)) }));
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function cut(words: string): string {
  return words.length > MAX_CLAIM_LENGTH ? `${words.slice(0, MAX_CLAIM_LENGTH)}…` : words;
}
