import type { CredentialCheck } from '../accounts/credential-check';
import type { Repositories } from '../accounts/repositories';
import type { CaptchaVerifier } from '../captcha/captcha-verifier';
import type { App } from '../http/app';
import type { SystemErrors } from '../http/error-answers';
import type { RootPath } from '../http/root-paths';
import type { TokenContent, TokenService } from '../tokens/token-service';

/** What a system's routes are made of. */
export interface DialectDeps extends Repositories {
  /** The present moment, milliseconds since the epoch. */
  readonly now: () => number;
  readonly checkCredentials: CredentialCheck;
  readonly captcha: CaptchaVerifier;
  /** Makes the hash that is stored of a new password. */
  readonly hashPassword: (password: string) => Promise<string>;
  /** This system's tokens, with its own key in this database and the lifetime of this run. */
  readonly createTokens: <Claims>(content: TokenContent<Claims>) => TokenService<Claims>;
}

/**
 * One system, as this server implements it. Everything that is specific to the system (routes, wire names, status codes, claims)
 * is in its folder; a new system is one new file `NAME/NAME-dialect.ts` that exports its `dialect`.
 */
export interface ServerDialect extends SystemErrors {
  /** The system's identifier, as the discovery document lists it. */
  readonly system: string;
  readonly path: `/${string}`;
  /** How long its tokens live according to its documents, seconds. */
  readonly tokenLifetimeS: number;
  /**
   * Routes that no other system answers at the root, and that are therefore answered there as well, so that a client that
   * knows no prefix can sign in. Both addresses are one route.
   */
  readonly rootPaths?: readonly RootPath[];
  /** Adds the system's routes to a scope of its own: hooks, parsers and error answers set there stay there. */
  register(app: App, deps: DialectDeps): Promise<void>;
}
