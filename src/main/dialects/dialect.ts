import type { Capabilities, SystemId } from '#contract/connection';
import type { Person } from '#contract/directory';
import type { Module, ModulePermissions, Profile } from '#contract/profiles';
import type { MenuEntry, OwnProfile } from '#contract/session';
import type { ApiAnswer, ApiClient } from '../http/http-client';

/** What signing in takes. `captchaToken` is there when the dialect's capabilities ask for one. */
export interface SignInRequest {
  userName: string;
  password: string;
  captchaToken?: string;
  signal: AbortSignal;
}

/** What signing in yields. What the token itself does not tell, the answer may. */
export interface SignInAnswer {
  token: string;
  /** How far the system's clock is ahead of ours, ms. */
  skewMs: number;
  /** How long the token works from now, ms, where the answer says so; otherwise its `exp` counts. */
  lifetimeMs?: number;
  /** The person's id and name, where the answer tells them and the token may not. */
  personId?: string;
  userName?: string;
  /** The person's own record, where it comes with the sign-in. */
  record?: OwnProfile;
}

/** A request without credentials by whose answer a system's route can be told. */
export interface RouteProbe {
  method: 'GET' | 'POST';
  path: string;
  /** Sent as JSON; never anything that could sign anybody in. */
  body?: unknown;
  /** Is this how the system's own route answers somebody who is not signed in? */
  fits(answer: ApiAnswer): boolean;
  /** Telling: where every telling probe fits, this system answers. */
  telling: boolean;
}

/** What can be changed about a person; what is absent stays as it is. */
export interface PersonChange {
  active?: boolean;
  profileId?: string;
  /** A picture as a data URI. */
  image?: string;
}

/** A person to be made. */
export interface NewPerson {
  userName: string;
  password: string;
  profileId: string;
  active: boolean;
  image?: string;
}

/** People, where `capabilities.people`. What a system does not offer is absent. */
export interface PeopleRoutes {
  list(client: ApiClient): Promise<Person[]>;
  read(client: ApiClient, personId: string): Promise<Person>;
  /** Where `capabilities.switching`. Resolves only once the system has said that it is done. */
  switch?(client: ApiClient, person: Person, active: boolean): Promise<void>;
  /** Ids of the profiles that make an administrator, where `capabilities.profiles`. */
  administratorProfiles?(client: ApiClient): Promise<ReadonlySet<string>>;
  create?(client: ApiClient, person: NewPerson): Promise<void>;
  /** `person` is how they are now: systems that write a whole record need its other fields. */
  update?(client: ApiClient, person: Person, change: PersonChange): Promise<void>;
  delete?(client: ApiClient, personId: string): Promise<void>;
}

/** Profiles, modules and permissions, where `capabilities.profiles`. */
export interface ProfileRoutes {
  list(client: ApiClient): Promise<Profile[]>;
  read(client: ApiClient, profileId: string): Promise<Profile>;
  create(client: ApiClient, profile: Omit<Profile, 'id'>): Promise<Profile>;
  update(client: ApiClient, profile: Profile): Promise<void>;
  /** @throws {Failure} `rejected` with the system's words while somebody has it */
  delete(client: ApiClient, profileId: string): Promise<void>;
  modules(client: ApiClient): Promise<Module[]>;
  createModule(client: ApiClient, module: Omit<Module, 'id'>): Promise<Module>;
  updateModule(client: ApiClient, module: Module): Promise<void>;
  deleteModule(client: ApiClient, moduleId: string): Promise<void>;
  permissions(client: ApiClient, profileId: string): Promise<ModulePermissions[]>;
  /** Replaces the whole set: what is not named is gone. An empty set is possible. */
  savePermissions(client: ApiClient, profileId: string, permissions: ModulePermissions[]): Promise<void>;
  menu(client: ApiClient): Promise<MenuEntry[]>;
}

/** The signed-in person's own record, where `capabilities.ownProfile`. */
export interface OwnRoutes {
  read(client: ApiClient): Promise<OwnProfile>;
  /** Replaces the person's own picture (a data URI); resolves to its new address. */
  setImage(client: ApiClient, image: string): Promise<string>;
}

/**
 * Our code for one system on the client side: the only place that knows its routes, wire names and ways of refusing.
 * Every method fails with a {@link Failure} of the closed set and trusts no answer it has not parsed. What a system
 * cannot do is said by `capabilities`, and those routes are absent.
 */
export interface ClientDialect {
  readonly system: SystemId;
  /** The system's own name, the same in every language. */
  readonly name: string;
  readonly capabilities: Capabilities;
  /** How long the system's tokens work by its documents, ms; used where neither token nor answer tells. */
  readonly tokenLifetimeMs: number;
  readonly probes: readonly RouteProbe[];
  signIn(client: ApiClient, request: SignInRequest): Promise<SignInAnswer>;
  readonly people?: PeopleRoutes;
  readonly profiles?: ProfileRoutes;
  readonly own?: OwnRoutes;
}
