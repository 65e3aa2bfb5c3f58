import { jwtDecode } from 'jwt-decode';
import { z } from 'zod';
import type { OwnProfile, SessionView } from '#contract/session';
import { Failure } from '../failure';

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

/**
 * Reads a token's claims into what may be shown (seed 002, upstream A.1); what the token does not tell, the answer that
 * brought it may. The signature cannot be checked here (the key is the system's own); the view is for the person's
 * eyes and never for a decision of the system's. Times in the view are this computer's.
 * @throws {Failure} `bad-answer` for what is no JWT, has no end or names nobody
 */
export function readClaims(token: string, facts: SignInFacts): SessionView {
  const { connectionId, skewMs } = facts;
  const claims = decode(token);
  const personId = claims.nameid ?? claims.sub ?? claims[`${NET}/nameidentifier`] ?? facts.personId;
  const endsAt = facts.endsAt ?? (claims.exp === undefined ? undefined : claims.exp * 1000);
  if (typeof personId !== 'string' || !personId || endsAt === undefined) throw new Failure('bad-answer');
  const issued = claims.iat ?? claims.nbf;
  const name = claims.unique_name ?? claims.name ?? claims[`${NET}/name`] ?? facts.userName;
  return {
    connectionId,
    personId,
    userName: typeof name === 'string' && name ? name : facts.typedUserName,
    profileId: claims.perfilId ?? null,
    administrator: String(claims.esAdmin ?? '').toLowerCase() === 'true',
    permissions: [claims.permiso ?? []].flat(),
    claims: tellClaims(claims),
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

/** Every claim as text, permissions aside: they have a place of their own. */
function tellClaims(claims: Readonly<Record<string, unknown>>): SessionView['claims'] {
  return Object.entries(claims)
    .filter(([name, value]) => name !== 'permiso' && value !== undefined)
    .slice(0, MAX_CLAIMS)
    .map(([name, value]) => ({ name: cut(name), value: cut(toText(value)) }));
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function cut(words: string): string {
  return words.length > MAX_CLAIM_LENGTH ? `${words.slice(0, MAX_CLAIM_LENGTH)}…` : words;
}
