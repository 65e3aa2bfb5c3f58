import { SignJWT, errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import type { z } from 'zod';
import type { Clock } from '../clock';

/** Pinned: neither `none` nor any other algorithm a token's header asks for is ever tried. */
const ALGORITHM = 'HS256';

/** What makes one system's tokens its own. */
export interface TokenServiceOptions<Claims> {
  readonly key: Uint8Array;
  readonly issuer: string;
  readonly audience: string;
  readonly lifetimeS: number;
  readonly now: Clock;
  /** What a token's claims must look like; what it returns is what `verify` returns. */
  readonly claims: z.ZodType<Claims>;
}

/** Issues and checks one system's JSON Web Tokens. */
export interface TokenService<Claims> {
  /** Signs claims; `iss`, `aud`, `iat`, `nbf` and `exp` are added. */
  issue(claims: JWTPayload): Promise<string>;
  /** The claims of a token we issued and that is valid now, without tolerance; `undefined` for any other text. */
  verify(token: string): Promise<Claims | undefined>;
}

/** A token service for one system. A stateless one: nothing ends a token but time (seed 002). */
export function createTokenService<Claims>(options: TokenServiceOptions<Claims>): TokenService<Claims> {
  const { key, issuer, audience, lifetimeS, now } = options;
  return {
    issue(claims) {
      const issuedAt = Math.floor(now() / 1000);
      return new SignJWT(claims)
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(issuedAt)
        .setNotBefore(issuedAt)
        .setExpirationTime(issuedAt + lifetimeS)
        .sign(key);
    },
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: [ALGORITHM],
          issuer,
          audience,
          currentDate: new Date(now()),
          clockTolerance: 0,
          requiredClaims: ['exp', 'nbf'],
        });
        const parsed = options.claims.safeParse(payload);
        return parsed.success ? parsed.data : undefined;
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}
