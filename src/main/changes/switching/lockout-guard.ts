import type { Person } from '#contract/directory';
import type { SessionView } from '#contract/session';
import type { DirectoryPort } from '../../directory/directory-port';
import { Failure, failedWith } from '../../failure/failure';
import { activeAdministrators } from './active-administrators';
import { isSelf, ownAdministratorProfiles } from '../../session/own-record';

/** What the guard needs of its connection. */
export interface LockoutContext {
  directory: Pick<DirectoryPort, 'administrators' | 'collect'>;
  /** Who is signed in. */
  view(): SessionView | undefined;
}

/** Reads somebody from the system, as they are now. */
export type ReadPerson = (personId: string) => Promise<Person>;

/** Everyone who has to be asked for before one of them goes, at most; the first who stands is enough. */
const MAX_ASKED = 20;

/** For how long the answer to "which profiles make an administrator?" is good, ms. */
const PROFILES_GOOD_MS = 5000;

/**
 * Keeps the last active administrator, and oneself, from being switched off or deleted, whatever the system would allow
 * (upstream A.3: it guards nothing). Whoever is about to go is counted as gone from the moment on at which that is
 * allowed, so that several at the same time never empty the house; and before an administrator goes, another one is read
 * from the system and must be active there, whatever the list says.
 */
export class LockoutGuard {
  readonly #context: LockoutContext;
  readonly #now: () => number;
  readonly #going = new Set<string>();
  #profiles: { ids: ReadonlySet<string>; of: string; at: number } | undefined;
  /** One after the other: each has to see who was let go before. */
  #line: Promise<unknown> = Promise.resolve();

  constructor(context: LockoutContext, now: () => number = () => Date.now()) {
    this.#context = context;
    this.#now = now;
  }

  /**
   * Lets a person go, as read from the system just now; the answer is to be called when it is over: with `true` if they
   * are still there after all.
   * @throws {Failure} `self-guard`, `last-administrator-guard`, and what `read` throws when nobody answers
   */
  async letGo(person: Person, read: ReadPerson): Promise<(stays: boolean) => void> {
    const view = this.#context.view();
    if (!view) throw new Failure('not-signed-in');
    if (isSelf(person, view)) throw new Failure('self-guard');
    const profiles = await this.#administratorProfiles(view);
    if (person.active !== true || !profiles.has(person.profileId)) return () => undefined;
    const turn = this.#line.then(() => this.#admit(person, view, read));
    this.#line = turn.catch(() => undefined);
    await turn;
    return (stays) => {
      if (stays) this.#going.delete(person.id);
    };
  }

  /** Somebody else signed in: who went before is theirs to find out. */
  forget(): void {
    this.#going.clear();
    this.#profiles = undefined;
  }

  async #admit(person: Person, view: SessionView, read: ReadPerson): Promise<void> {
    const { profileIds, activeIds } = await activeAdministrators(this.#context.directory, view);
    const others = [...activeIds].filter((id) => id !== person.id && !this.#going.has(id));
    for (const id of others.slice(0, MAX_ASKED)) {
      if (await stands(id, profileIds, read)) {
        this.#going.add(person.id);
        return;
      }
    }
    throw new Failure('last-administrator-guard');
  }

  async #administratorProfiles(view: SessionView): Promise<ReadonlySet<string>> {
    const known = this.#profiles;
    if (known?.of === view.personId && this.#now() - known.at < PROFILES_GOOD_MS) return known.ids;
    const { profileIds } = await this.#context.directory.administrators();
    const ids = profileIds ?? ownAdministratorProfiles(view);
    this.#profiles = { ids, of: view.personId, at: this.#now() };
    return ids;
  }
}

async function stands(id: string, profiles: ReadonlySet<string>, read: ReadPerson): Promise<boolean> {
  try {
    const person = await read(id);
    return person.active === true && profiles.has(person.profileId);
  } catch (error) {
    if (failedWith(error, 'not-found', 'not-permitted', 'rejected')) return false;
    throw error;
  }
}
