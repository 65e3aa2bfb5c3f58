import type { FastifyInstance } from 'fastify';
import type { AccountRepository } from '../accounts/account-repository';
import type { AttributeRepository } from '../accounts/attribute-repository';
import type { CredentialCheck } from '../accounts/credential-check';
import type { ModuleRepository } from '../accounts/module-repository';
import type { PermissionRepository } from '../accounts/permission-repository';
import type { ProfileRepository } from '../accounts/profile-repository';
import type { CaptchaVerifier } from '../captcha/captcha-verifier';
import type { Clock } from '../clock';

/** What a system's routes are made of. */
export interface DialectDeps {
  readonly now: Clock;
  readonly accounts: AccountRepository;
  readonly attributes: AttributeRepository;
  readonly profiles: ProfileRepository;
  readonly modules: ModuleRepository;
  readonly permissions: PermissionRepository;
  readonly checkCredentials: CredentialCheck;
  readonly captcha: CaptchaVerifier;
  /** The signing key of one system in this database. */
  readonly signingKey: (system: string) => Promise<Uint8Array>;
  /** Makes the hash that is stored of a new password. */
  readonly hashPassword: (password: string) => Promise<string>;
  /** Lifetime of this system's tokens, seconds: its own, or another that this run was started with. */
  readonly tokenLifetimeS: number;
}

/** A route of a system that is answered at the root as well. */
export interface RootPath {
  readonly method: 'GET' | 'POST';
  readonly path: `/${string}`;
}

/**
 * One system, as this server plays it. Everything that is peculiar to the system (routes, wire names, status codes, claims)
 * is in its folder; a new system is one new file `NAME/NAME-dialect.ts` that exports its `dialect`.
 */
export interface ServerDialect {
  /** The system's identifier, as the discovery document lists it. */
  readonly system: string;
  /** What the paths of its routes begin with; `/` for a system that lives at the root. */
  readonly path: `/${string}`;
  /** How long its tokens live by its documents, seconds. */
  readonly tokenLifetimeS: number;
  /**
   * Routes that nobody else answers at the root, and that are therefore answered there as well, so that a client that knows
   * no prefix can sign in. Both addresses are one route.
   */
  readonly rootPaths?: readonly RootPath[];
  /** The body of an error that no route of the system answers by itself; without it, errors have none. */
  readonly errorBody?: (status: number) => unknown;
  /** Adds the system's routes to a scope of its own: hooks, parsers and error answers set there stay there. */
  register(app: FastifyInstance, deps: DialectDeps): Promise<void>;
}
