import type { Capabilities, System } from '#contract/connection';
import type { Person } from '#contract/directory';
import type { MenuEntry, OwnProfile } from '#contract/session';
import type { ApiClient } from '../http/http-client';

/** What signing in takes. `captchaToken` is there when the dialect's capabilities ask for one. */
export interface SignInRequest {
  userName: string;
  password: string;
  captchaToken?: string;
  signal: AbortSignal;
}

/** What signing in yields: a token, and how far the system's clock is ahead of ours (ms). */
export interface SignInAnswer {
  token: string;
  skewMs: number;
}

/**
 * Our code for one system on the client side: the only place that knows its routes, wire names and ways of refusing.
 * Every method fails with a {@link Failure} of the closed set and trusts no answer it has not parsed. What a system
 * cannot do is said by `capabilities`; those methods are then never called.
 */
export interface ClientDialect {
  readonly system: System;
  readonly capabilities: Capabilities;
  /** How long the system's tokens work by its documents, ms; used where a token itself does not tell. */
  readonly tokenLifetimeMs: number;
  signIn(client: ApiClient, request: SignInRequest): Promise<SignInAnswer>;
  listPeople(client: ApiClient): Promise<Person[]>;
  readPerson(client: ApiClient, personId: string): Promise<Person>;
  /** Resolves only once the system has said that it is done. */
  switchPerson(client: ApiClient, person: Person, active: boolean): Promise<void>;
  /** Ids of the profiles that make an administrator. */
  administratorProfiles(client: ApiClient): Promise<ReadonlySet<string>>;
  readOwnProfile(client: ApiClient): Promise<OwnProfile>;
  readMenu(client: ApiClient): Promise<MenuEntry[]>;
}
