import type { FastifyRequest } from 'fastify';
import { SignJWT, errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import type { z } from 'zod';
import { CheckedTokens } from './checked-tokens';

/** Pinned: neither `none` nor any other algorithm a token's header asks for is ever tried. */
const ALGORITHM = 'HS256';

const BEARER = /^Bearer (\S+)$/i;

/** What a system's tokens say. */
export interface TokenContent<Claims> {
  /** What `iss` says and must say; a system without one writes none and asks for none. */
  readonly issuer?: string;
  /** The same for `aud`. */
  readonly audience?: string;
  /** What a token's claims must look like; what it returns is what `verify` returns. */
  readonly claims: z.ZodType<Claims>;
}

/** What makes one system's tokens its own. */
export interface TokenServiceOptions<Claims> extends TokenContent<Claims> {
  readonly key: Uint8Array;
  readonly lifetimeS: number;
  /** The present moment, milliseconds since the epoch. */
  readonly now: () => number;
}

/** Issues and checks one system's JSON Web Tokens. They are stateless: nothing ends a token but time (WC-39). */
export class TokenService<Claims> {
  readonly #checked = new CheckedTokens<Claims>();

  constructor(private readonly options: TokenServiceOptions<Claims>) {}

  /** Signs claims; `iat`, `nbf` and `exp` are added, and `iss` and `aud` where the system has them. */
  issue(claims: JWTPayload): Promise<string> {
    const { key, issuer, audience, lifetimeS, now } = this.options;
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
  }

  /** The claims of a token we issued and that is valid now, without tolerance; `undefined` for any other text. */
  async verify(token: string): Promise<Claims | undefined> {
    const { key, issuer, audience, now, claims } = this.options;
    const nowMs = now();
    const known = this.#checked.find(token, Math.floor(nowMs / 1000));
    if (known !== undefined) return known;
    if (!isCanonical(token)) return undefined;
    try {
      const { payload } = await jwtVerify(token, key, {
        ...(issuer === undefined ? {} : { issuer }),
        ...(audience === undefined ? {} : { audience }),
        algorithms: [ALGORITHM],
        currentDate: new Date(nowMs),
        clockTolerance: 0,
        requiredClaims: ['exp', 'nbf'],
      });
      const parsed = claims.safeParse(payload);
      if (!parsed.success) return undefined;
      const { nbf = Infinity, exp = 0 } = payload;
      this.#checked.keep(token, { claims: parsed.data, from: nbf, until: exp });
      return parsed.data;
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }

  /** The claims of a request's `Authorization: Bearer TOKEN`; `undefined` without one that is valid now. */
  async claimsOf(request: Pick<FastifyRequest, 'headers'>): Promise<Claims | undefined> {
    const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
    return token === undefined ? undefined : this.verify(token);
  }
}

/** Whether this is the canonical spelling of a token: decoders also accept padding and spare bits, which are not signed. */
function isCanonical(token: string): boolean {
  const parts = token.split('.');
  return parts.length === 3 && parts.every((part) => recode(part) === part);
}

function recode(part: string): string {
  return Buffer.from(part, 'base64url').toString('base64url');
}
