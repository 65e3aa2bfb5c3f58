import type { DirectoryQuery, DirectoryWindow, Person, SwitchResult } from '#contract/directory';
import type { SessionView } from '#contract/session';
import type { ClientDialect, PeopleRoutes } from '../dialects/dialect';
import { Failure, failedWith } from '../failure';
import type { ApiClient } from '../http/http-client';
import { PeopleIndex } from './people-index';
import { checkGuards, isSelf } from './switching-guards';
import { switchAndSettle } from './switching-outcome';

/** What a directory needs of its connection. */
export interface DirectoryContext {
  dialect: ClientDialect;
  client: ApiClient;
  /** Who is signed in. */
  view(): SessionView | undefined;
  /** How long a token that is issued now will work, ms. */
  tokenLifetimeMs(): number;
  /** The list or a row changed. */
  changed(revision: number): void;
}

/**
 * The people of one connection, held in main (design.md, flow 4): read once per refresh, searched and sorted here,
 * handed out in windows. A switch shows at once and is confirmed or rolled back by the system's answer.
 */
export class Directory {
  readonly #context: DirectoryContext;
  readonly #index = new PeopleIndex();
  /** Switches under way: person id to the state asked for. */
  readonly #pending = new Map<string, boolean>();
  #administratorProfiles: ReadonlySet<string> | undefined;
  #reading: Promise<void> | undefined;
  #readAt: number | null = null;
  #revision = 0;
  /** Grows when everything is forgotten: answers that were asked for before are then nobody's. */
  #era = 0;

  constructor(context: DirectoryContext) {
    this.#context = context;
  }

  /** Reads the list again. Calls under way are shared. */
  refresh(): Promise<void> {
    this.#reading ??= this.#read().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  /** A window of rows; reads the list first if it was never read. */
  async window(query: DirectoryQuery): Promise<DirectoryWindow> {
    if (this.#readAt === null) await this.refresh();
    const found = this.#index.find(query);
    const view = this.#context.view();
    return {
      rows: found.slice(query.offset, query.offset + query.limit).map((person) => ({
        ...person,
        active: this.#pending.get(person.id) ?? person.active,
        pending: this.#pending.has(person.id),
        self: view !== undefined && isSelf(person, view),
      })),
      matching: found.length,
      total: this.#index.total,
      active: this.#index.activeCount,
      revision: this.#revision,
      readAt: this.#readAt,
    };
  }

  /** Reads one person from the system and merges them into the list. */
  async person(personId: string): Promise<Person> {
    const era = this.#era;
    const person = await this.#people().read(this.#context.client, personId);
    if (era === this.#era) this.#merge(person);
    return person;
  }

  /**
   * Switches one person on or off. Resolves only once the system confirmed it.
   * @throws {Failure} `self-guard`, `last-administrator-guard`, whatever the system says, or `outcome-unknown`
   */
  async switch(personId: string, active: boolean): Promise<SwitchResult> {
    const view = this.#context.view();
    if (!view) throw new Failure('not-signed-in');
    const person = this.#index.get(personId) ?? (await this.person(personId));
    // A second click on a row whose first switch is under way: the first one decides.
    if (this.#pending.has(personId)) throw new Failure('cancelled');
    const era = this.#era;
    this.#pending.set(personId, active);
    this.#changed();
    try {
      if (!active) checkGuards(person, view, this.#index.people(), this.#administratorProfiles);
      const outcome = await switchAndSettle(this.#people(), this.#context.client, person, active);
      if (era === this.#era) this.#index.merge(outcome.person);
      if (outcome.failure) throw outcome.failure;
      return {
        person: outcome.person,
        tokensMayWorkUntil: active ? null : Date.now() + this.#context.tokenLifetimeMs(),
      };
    } finally {
      this.#pending.delete(personId);
      this.#changed();
    }
  }

  /** Forgets everyone: another person signed in, or nobody is. */
  forget(): void {
    this.#era += 1;
    this.#index.replaceAll([]);
    this.#pending.clear();
    this.#administratorProfiles = undefined;
    this.#reading = undefined;
    this.#readAt = null;
    this.#changed();
  }

  async #read(): Promise<void> {
    const era = this.#era;
    const [people, administratorProfiles] = await Promise.all([
      this.#people().list(this.#context.client),
      this.#readAdministratorProfiles(),
    ]);
    if (era !== this.#era) throw new Failure('session-expired');
    this.#index.replaceAll(people);
    this.#administratorProfiles = administratorProfiles;
    this.#readAt = Date.now();
    this.#changed();
  }

  /** Which profiles make an administrator; undefined where the system does not tell this person. */
  async #readAdministratorProfiles(): Promise<ReadonlySet<string> | undefined> {
    try {
      return await this.#people().administratorProfiles?.(this.#context.client);
    } catch (error) {
      if (failedWith(error, 'session-expired', 'not-signed-in')) throw error;
      return undefined;
    }
  }

  /** @throws {Failure} `not-supported` where the system has no list of people */
  #people(): PeopleRoutes {
    const { people } = this.#context.dialect;
    if (!people) throw new Failure('not-supported');
    return people;
  }

  #merge(person: Person): void {
    this.#index.merge(person);
    this.#changed();
  }

  #changed(): void {
    this.#revision += 1;
    this.#context.changed(this.#revision);
  }
}
