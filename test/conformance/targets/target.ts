import type { TestClock, TestServerOptions } from '../../../src/server/testing/test-server';
import type { SystemUnderTest } from './system-under-test';
import type { Answer, SystemHttp } from './system-http';

/** Who signs in. */
export interface Account {
  readonly userName: string;
  readonly password: string;
}

/** One installation of a system, wherever it is. */
export interface Target {
  readonly system: SystemUnderTest;
  /** Where the system's routes begin, without a trailing slash. */
  readonly address: string;
  readonly http: SystemHttp;
  /** Whether a limit that is met is waited out: at an installation that is not ours it is no answer to a question. */
  readonly waitsOutLimits: boolean;
}

/** One where captcha tokens can be had as often as they are needed, or are not needed at all. */
export interface CaptchaTarget extends Target {
  /** A captcha token that nobody has used; undefined for a system without captcha. */
  readonly captchaToken: () => Promise<string | undefined>;
}

/** One where somebody can sign in. */
export interface SessionTarget extends Target {
  readonly account: Account;
  /** The answer to one good sign-in: made when it is first asked for, and shared by all who ask. */
  readonly signedIn: () => Promise<Answer>;
}

/** One where that person can sign in as often as it takes. */
export interface SignInTarget extends CaptchaTarget, SessionTarget {}

/** A local server of the statement's own: its clock, its people and its data folder are known. */
export interface LocalServer extends SignInTarget {
  /** The server's own root, where all its systems are. */
  readonly origin: string;
  readonly clock: TestClock;
  readonly dataDir: string;
}

/** Starts local servers for the running statement, each with an empty database just seeded. */
export type StartServer = (options?: TestServerOptions) => Promise<LocalServer>;

/** What a check is given, by what it needs. */
export interface Given {
  /** No system at all, or one that the check plays itself. */
  nothing: undefined;
  /** An address, and nobody who could sign in there. */
  address: Target;
  /** Captcha tokens, any number; nobody who could sign in. */
  captcha: CaptchaTarget;
  /** One sign-in. */
  session: SessionTarget;
  /** Any number of sign-ins. */
  'sign-ins': SignInTarget;
  /** One sign-in, and leave to send a request that may change something. */
  writes: SessionTarget;
  /** A local server, for its clock, its people, its data or its limits. */
  'local-server': StartServer;
}

/** What a check needs. */
export type Need = keyof Given;
