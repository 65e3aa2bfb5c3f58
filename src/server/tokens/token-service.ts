import { SignJWT, errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import type { z } from 'zod';
import type { Clock } from '../clock';
import { createCheckedTokens } from './checked-tokens';

/** Pinned: neither `none` nor any other algorithm a token's header asks for is ever tried. */
const ALGORITHM = 'HS256';

/** What makes one system's tokens its own. */
export interface TokenServiceOptions<Claims> {
  readonly key: Uint8Array;
  /** What `iss` says and must say; a system without one writes none and asks for none. */
  readonly issuer?: string;
  /** The same for `aud`. */
  readonly audience?: string;
  readonly lifetimeS: number;
  readonly now: Clock;
  /** What a token's claims must look like; what it returns is what `verify` returns. */
  readonly claims: z.ZodType<Claims>;
}

/** Issues and checks one system's JSON Web Tokens. */
export interface TokenService<Claims> {
  /** Signs claims; `iat`, `nbf` and `exp` are added, and `iss` and `aud` where the system has them. */
  issue(claims: JWTPayload): Promise<string>;
  /** The claims of a token we issued and that is valid now, without tolerance; `undefined` for any other text. */
  verify(token: string): Promise<Claims | undefined>;
}

/** A token service for one system. A stateless one: nothing ends a token but time (WC-39). */
export function createTokenService<Claims>(options: TokenServiceOptions<Claims>): TokenService<Claims> {
  const { key, issuer, audience, lifetimeS, now } = options;
  const expected = {
    ...(issuer === undefined ? {} : { issuer }),
    ...(audience === undefined ? {} : { audience }),
  };
  const checked = createCheckedTokens<Claims>();
  return {
    issue(claims) {
      const issuedAt = Math.floor(now() / 1000);
      const jwt = new SignJWT(claims);
      if (issuer !== undefined) jwt.setIssuer(issuer);
      if (audience !== undefined) jwt.setAudience(audience);
      return jwt
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
        .setIssuedAt(issuedAt)
        .setNotBefore(issuedAt)
        .setExpirationTime(issuedAt + lifetimeS)
        .sign(key);
    },
    async verify(token) {
      const nowMs = now();
      const known = checked.find(token, Math.floor(nowMs / 1000));
      if (known !== undefined) return known;
      if (!isCanonical(token)) return undefined;
      try {
        const { payload } = await jwtVerify(token, key, {
          ...expected,
          algorithms: [ALGORITHM],
          currentDate: new Date(nowMs),
          clockTolerance: 0,
          requiredClaims: ['exp', 'nbf'],
        });
        const parsed = options.claims.safeParse(payload);
        if (!parsed.success) return undefined;
        const { nbf = Infinity, exp = 0 } = payload;
        checked.keep(token, { claims: parsed.data, from: nbf, until: exp });
        return parsed.data;
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}

/** Whether this is the one spelling of a token: decoders take padding and spare bits as well, which nobody signed. */
function isCanonical(token: string): boolean {
  const parts = token.split('.');
  return parts.length === 3 && parts.every((part) => recode(part) === part);
}

function recode(part: string): string {
  return Buffer.from(part, 'base64url').toString('base64url');
}
