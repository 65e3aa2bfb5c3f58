import type { Capabilities, SystemId } from '#contract/connection';
import type { Person } from '#contract/directory';
import type { NewPerson, PersonChange as EditedPerson } from '#contract/people';
import type { Module, ModulePermissions, Profile } from '#contract/profiles';
import type { Area, MenuEntry, OwnProfile, Permission } from '#contract/session';
import type { ApiAnswer, ApiClient, ApiRequest } from '../http/http-client';

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

/** A person as the system has them now, and the version of that, where the system tells one (HTTP's `ETag`). */
export interface PersonReading {
  person: Person;
  /** Handed back with a write: the system then refuses to overwrite a newer one (`conflict`). */
  version?: string;
}

/**
 * How the list of people is read. The answer can be a hundred megabytes, so it is not read here: the directory asks
 * (`PeopleRoutes.listRequest`), has the bytes parsed in its thread as they come, and there calls `toPerson` for each element.
 */
export interface PeopleListing {
  /** Under which keys of the answer the array is, from the outside in, in any letter case; empty: it is the answer. */
  readonly at: readonly string[];
  /** One element of it. @throws {Failure} `bad-answer` */
  toPerson(element: unknown): Person;
}

/** What can be changed about a person; what is absent stays as it is. */
export interface PersonChange extends EditedPerson {
  active?: boolean | undefined;
}

/** People, where `capabilities.people`. What a system does not offer is absent. */
export interface PeopleRoutes {
  /** What to ask for to have everybody. @throws {Failure} what went wrong in finding that out */
  listRequest(): Promise<ApiRequest>;
  read(client: ApiClient, personId: string): Promise<PersonReading>;
  /**
   * Where `capabilities.switching`. `reading` is how they are now: systems that write a whole record need its other
   * fields. Resolves only once the system has said that it is done.
   * @throws {Failure} `conflict` where the system tells that it has a newer version
   */
  switch?: (client: ApiClient, reading: PersonReading, active: boolean) => Promise<void>;
  /** Ids of the profiles that make an administrator, where `capabilities.profiles`. */
  administratorProfiles?(client: ApiClient): Promise<ReadonlySet<string>>;
  /** Where `capabilities.creating`. */
  create?: (client: ApiClient, person: NewPerson) => Promise<void>;
  /** Where `capabilities.changing`. @throws {Failure} as {@link switch} */
  update?: (client: ApiClient, reading: PersonReading, change: PersonChange) => Promise<void>;
  /** Where `capabilities.deleting`. @throws {Failure} as {@link switch} */
  delete?: (client: ApiClient, reading: PersonReading) => Promise<void>;
  /** Where `capabilities.images`: where the person's picture is, absolute, or as a path on the system; null without one. */
  imageAddress?(client: ApiClient, personId: string): Promise<string | null>;
}

/** Something as the system has it now, and the version of that, as with {@link PersonReading}. */
export interface Versioned<T> {
  value: T;
  version?: string;
}

/**
 * Profiles, modules and permissions, where `capabilities.profiles`. A write to a `version` is refused where the system has a
 * newer one. @throws {Failure} `conflict`
 */
export interface ProfileRoutes {
  list(client: ApiClient): Promise<Profile[]>;
  read(client: ApiClient, profileId: string): Promise<Versioned<Profile>>;
  create(client: ApiClient, profile: Omit<Profile, 'id'>): Promise<Profile>;
  update(client: ApiClient, profile: Profile, version?: string): Promise<void>;
  /** @throws {Failure} `rejected` with the system's words while somebody has it */
  delete(client: ApiClient, profileId: string, version?: string): Promise<void>;
  modules(client: ApiClient): Promise<Module[]>;
  readModule(client: ApiClient, moduleId: string): Promise<Versioned<Module>>;
  createModule(client: ApiClient, module: Omit<Module, 'id'>): Promise<Module>;
  updateModule(client: ApiClient, module: Module, version?: string): Promise<void>;
  deleteModule(client: ApiClient, moduleId: string, version?: string): Promise<void>;
  permissions(client: ApiClient, profileId: string): Promise<Versioned<ModulePermissions[]>>;
  /** Replaces the whole set: what is not named is gone. An empty set is possible. */
  savePermissions(
    client: ApiClient,
    profileId: string,
    permissions: ModulePermissions[],
    version?: string,
  ): Promise<void>;
  menu(client: ApiClient): Promise<MenuEntry[]>;
}

/** The signed-in person's own record, where `capabilities.ownProfile`. */
export interface OwnRoutes {
  read(client: ApiClient): Promise<OwnProfile>;
  /** Replaces the person's own picture (a data URI); resolves to its new address. */
  setImage(client: ApiClient, image: string): Promise<string>;
}

/** A system's routes as one connection calls them. What a system cannot do (`capabilities`) is absent. */
export interface Routes {
  readonly people?: PeopleRoutes;
  readonly profiles?: ProfileRoutes;
  readonly own?: OwnRoutes;
}

/**
 * Our code for one system on the client side: the only place that knows its routes, wire names and ways of refusing.
 * Every method fails with a {@link Failure} of the closed set and trusts no answer it has not parsed. A dialect remembers
 * nothing; what has to be found out about the system at one address is remembered by the routes of that connection.
 */
export interface Dialect {
  readonly system: SystemId;
  /** The system's own name, the same in every language. */
  readonly name: string;
  readonly capabilities: Capabilities;
  /** How long the system's tokens work by its documents, ms; used where neither token nor answer tells. */
  readonly tokenLifetimeMs: number;
  readonly probes: readonly RouteProbe[];
  signIn(client: ApiClient, request: SignInRequest): Promise<SignInAnswer>;
  /** What one of the token's permissions means; absent where tokens have none. */
  readPermission?(words: string): Permission;
  /** The module whose permissions govern an area; absent where the system judges by itself, and asking is free. */
  readonly governedBy?: Readonly<Record<Area, string>>;
  /** Where `capabilities.people`. */
  readonly listing?: PeopleListing;
  /**
   * The routes for one connection, made once. `client` is the connection's own, without limits: by it the routes find out
   * what they have to know; nothing is sent before a route is called.
   */
  connect(client: ApiClient): Routes;
}

/** A dialect with the routes of one connection. */
export interface ClientDialect extends Dialect, Routes {}
