import type { FastifyInstance } from 'fastify';
import type { AccountRepository } from '../accounts/account-repository';
import type { CredentialCheck } from '../accounts/credential-check';
import type { ProfileRepository } from '../accounts/profile-repository';
import type { CaptchaVerifier } from '../captcha/captcha-verifier';
import type { Clock } from '../clock';

/** What a system's routes are made of. */
export interface DialectDeps {
  readonly now: Clock;
  readonly accounts: AccountRepository;
  readonly profiles: ProfileRepository;
  readonly checkCredentials: CredentialCheck;
  readonly captcha: CaptchaVerifier;
  /** The signing key of one system in this database. */
  readonly signingKey: (system: string) => Promise<Uint8Array>;
  /** Lifetime of WebCorporativa tokens, seconds; other systems state their own. */
  readonly tokenLifetimeS: number;
}

/**
 * One system, as this server plays it. Everything that is peculiar to the system (routes, wire names, status codes, claims)
 * is in its folder; a new system is a new folder and one entry in `registry.ts`.
 */
export interface ServerDialect {
  /** The system's identifier, as the discovery document lists it. */
  readonly system: string;
  /** Adds the system's routes to a scope of its own: hooks, parsers and error answers set there stay there. */
  register(app: FastifyInstance, deps: DialectDeps): Promise<void>;
}
