import {
  MAX_NAMED_PEOPLE,
  type DirectoryQuery,
  type DirectoryWindow,
  type PeopleScope,
  type Person,
  type ProfileCount,
  type ResolvedPeople,
  type Sort,
} from '#contract/directory';
import type { PorteroError } from '#contract/errors';
import { BY_NAME } from '#contract/everybody';
import { Failure } from '../failure/failure';
import { isSelf } from '../session/own-record';
import { Announcer } from './announcer';
import type { Administrators, DirectoryPort, ListQuestion } from './directory-port';
import { HeldList, type HeldListContext } from './held-list';
import type { Given } from './people-questions';

/** What a directory needs of its connection. */
export interface DirectoryContext extends HeldListContext {
  /** The list or a row changed; `failure` is how the last reading failed, null since one succeeded. */
  changed(revision: number, failure: PorteroError | null): void;
}

/** Changes are announced at most so often, more rarely while the list is read: each makes windows ask again; ms. */
const ANNOUNCE_EVERY_MS = 50;
const ANNOUNCE_READING_EVERY_MS = 250;

/** People are fetched from the thread in portions: main must not stand still over a hundred thousand. */
const PORTION = 5000;

/**
 * The people of one connection (ADR 0011): read once per refresh, held in a thread of their own, handed out in
 * windows. What is under way for them is known here and laid over what the thread answers.
 */
export class Directory implements DirectoryPort {
  readonly #context: DirectoryContext;
  readonly #announcer: Announcer;
  readonly #list: HeldList;
  /** Switches under way: person id to the state asked for. */
  readonly #pending = new Map<string, boolean>();
  /** Who will be deleted, and when. */
  readonly #deletions = new Map<string, number>();
  #revision = 0;

  constructor(context: DirectoryContext) {
    this.#context = context;
    this.#list = new HeldList(context, {
      changed: () => this.#changed(),
      changedNow: () => {
        this.#revision += 1;
        this.#announcer.now();
      },
      progressed: () => this.#announcer.soon(),
      pending: () => [...this.#pending],
    });
    this.#announcer = new Announcer(
      () => context.changed(this.#revision, this.#list.failure),
      () => (this.#list.reading ? ANNOUNCE_READING_EVERY_MS : ANNOUNCE_EVERY_MS),
    );
  }

  refresh(): Promise<void> {
    return this.#list.refresh();
  }

  async window(query: DirectoryQuery): Promise<DirectoryWindow> {
    await this.#list.someRows();
    const { offset, limit } = query;
    const known = await this.#list.ask('window', { ...this.#asked(query), offset, limit });
    const view = this.#context.view();
    return {
      ...known,
      rows: known.rows.map((row) => ({
        ...row,
        active: this.#pending.get(row.id) ?? row.active,
        pending: this.#pending.has(row.id),
        self: view !== undefined && isSelf(row, view),
        deletedAt: this.#deletions.get(row.id) ?? null,
      })),
      revision: this.#revision,
      readAt: this.#list.readAt,
      reading: this.#list.reading,
    };
  }

  async stretch(question: ListQuestion, from: number, to: number): Promise<string[]> {
    await this.#list.wholeList();
    return this.#list.ask('stretch', { ...this.#asked(question), from, to, most: MAX_NAMED_PEOPLE });
  }

  async position(question: ListQuestion, personId: string): Promise<number | null> {
    await this.#list.wholeList();
    return this.#list.ask('position', { ...this.#asked(question), personId });
  }

  async resolve(words: readonly string[]): Promise<ResolvedPeople> {
    await this.#list.wholeList();
    return this.#list.ask('resolve', { words });
  }

  async profileCounts(): Promise<ProfileCount[]> {
    await this.#list.wholeList();
    return this.#list.ask('profileCounts', null);
  }

  async collect(scope: PeopleScope, sort: Sort = BY_NAME): Promise<Person[]> {
    await this.#list.wholeList();
    const administrators = this.#list.knownAdministrators();
    const { collection, people } = await this.#list.ask('collect', { scope, sort, administrators });
    const found: Person[] = [];
    for (let from = 0; from < people; from += PORTION) {
      const portion = await this.#list.ask('take', { collection, from, to: from + PORTION });
      for (const person of portion) found.push(person);
    }
    this.#list.tell('discard', { collection });
    return found;
  }

  async known(personId: string): Promise<Person | undefined> {
    if (!this.#list.holds) return undefined;
    return (await this.#list.ask('known', { personId })) ?? undefined;
  }

  async administrators(): Promise<Administrators> {
    await this.#list.wholeList();
    const { profileIds } = this.#list.knownAdministrators();
    const activeIds = new Set(await this.#list.ask('activeWith', { profileIds }));
    return { profileIds: this.#list.administratorProfiles, activeIds };
  }

  async person(personId: string): Promise<Person> {
    const { dialect, client } = this.#context;
    if (!dialect.people) throw new Failure('not-supported');
    const { generation } = this.#list;
    const { person } = await dialect.people.read(client, personId);
    if (generation === this.#list.generation) this.merge([person]);
    return person;
  }

  merge(people: readonly Person[], { elsewhere = false }: { elsewhere?: boolean } = {}): void {
    this.#list.tell('merge', { people, elsewhere });
  }

  madeHere(userNames: readonly string[]): void {
    this.#list.tell('madeHere', { userNames });
  }

  remove(personIds: readonly string[]): void {
    this.#list.tell('remove', { personIds });
  }

  showPending(personId: string, active: boolean | null): void {
    if (active === null) this.#pending.delete(personId);
    else this.#pending.set(personId, active);
    this.#changed();
  }

  showDeletion(personId: string, deletedAt: number | null): void {
    if (deletedAt === null) this.#deletions.delete(personId);
    else this.#deletions.set(personId, deletedAt);
    this.#changed();
  }

  forgetMarks(): void {
    this.#list.tell('forgetMarks', null);
  }

  forget(): void {
    this.#list.forget();
    this.#pending.clear();
    this.#deletions.clear();
    this.#revision += 1;
    this.#announcer.now();
  }

  #asked(question: ListQuestion): Pick<Given<'window'>, 'question' | 'administrators'> {
    const { search, active, profileIds, administrator, changedElsewhere, sort } = question;
    return {
      question: { search, active, profileIds, administrator, changedElsewhere, sort },
      administrators: this.#list.knownAdministrators(),
    };
  }

  #changed(): void {
    this.#revision += 1;
    this.#announcer.soon();
  }
}
