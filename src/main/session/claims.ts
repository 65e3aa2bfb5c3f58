import { jwtDecode } from 'jwt-decode';
import { z } from 'zod';
import type { SessionView } from '#contract/session';
import { Failure } from '../failure';

/** Where .NET's older handlers put a claim when short names are not mapped. */
const NET = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';

const text = z.union([z.string(), z.number()]).transform(String);
const seconds = z.number().finite().positive();

const claimsSchema = z.object({
  exp: seconds.max(8.64e12),
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

/**
 * Reads a token's claims into what may be shown (seed 002, upstream A.1). The signature cannot be checked here (the
 * key is the system's own); the view is for the person's eyes and never for a decision of the system's.
 * `skewMs` is how far the system's clock is ahead; times in the view are this computer's.
 * @throws {Failure} `bad-answer` for what is no JWT, has no `exp` or names nobody
 */
export function readClaims(
  token: string,
  { connectionId, typedUserName, skewMs }: { connectionId: string; typedUserName: string; skewMs: number },
): SessionView {
  const claims = decode(token);
  const personId = claims.nameid ?? claims.sub ?? claims[`${NET}/nameidentifier`];
  if (typeof personId !== 'string' || !personId) throw new Failure('bad-answer');
  const issued = claims.iat ?? claims.nbf;
  const name = claims.unique_name ?? claims.name ?? claims[`${NET}/name`];
  return {
    connectionId,
    personId,
    userName: typeof name === 'string' && name ? name : typedUserName,
    profileId: claims.perfilId ?? null,
    administrator: String(claims.esAdmin ?? '').toLowerCase() === 'true',
    permissions: [claims.permiso ?? []].flat(),
    issuedAt: issued === undefined ? null : issued * 1000 - skewMs,
    expiresAt: claims.exp * 1000 - skewMs,
  };
}

function decode(token: string): z.output<typeof claimsSchema> {
  try {
    return claimsSchema.parse(jwtDecode(token));
  } catch {
    throw new Failure('bad-answer');
  }
}
