import type { Person } from '#contract/directory';
import type { Profile } from '#contract/profiles';
import type { SessionView } from '#contract/session';
import type { DirectoryPort } from '../../directory/directory-port';
import { Failure, failedWith } from '../../failure/failure';
import { isSelf, ownAdministratorProfiles } from '../../session/own-record';

/** What the guard needs of its connection. */
export interface LockoutContext {
  directory: Pick<DirectoryPort, 'administrators' | 'collect' | 'profileCounts'>;
  /** Who is signed in. */
  view(): SessionView | undefined;
}

/** Reads somebody from the system, as they are now. */
export type ReadPerson = (personId: string) => Promise<Person>;

/** To be called when a change is over: is it known what came of it? */
export type Release = (known: boolean) => void;

/** Who can lock everybody out by going, as far as anybody can tell. */
export interface ActiveAdministrators {
  /** Ids of the profiles that make an administrator. */
  profileIds: ReadonlySet<string>;
  /** Ids of the people who have one of them and are active, as known. */
  activeIds: ReadonlySet<string>;
}

/** Everyone who is asked for before an administrator goes, at most; the first who stands is enough. */
const MAX_ASKED = 20;

/** For how long the answer to "which profiles make an administrator?" is good, ms. */
const PROFILES_GOOD_MS = 5000;

/**
 * Keeps the last active administrator, and oneself, from being deactivated, deleted or demoted, whatever the system would
 * allow: it guards nothing. Whoever is about to go is counted as gone until it is known what came of it, so that
 * several at the same time never leave nobody; and before an administrator goes, another one is read from the system and
 * must be active there, whatever the list says.
 */
export class LockoutGuard {
  readonly #context: LockoutContext;
  readonly #now: () => number;
  readonly #leaving = new Set<string>();
  #profiles: { ids: ReadonlySet<string>; of: string; at: number } | undefined;
  /** One after the other: each has to see who was let go before. */
  #line: Promise<unknown> = Promise.resolve();

  constructor(context: LockoutContext, now: () => number = () => Date.now()) {
    this.#context = context;
    this.#now = now;
  }

  /**
   * Permits that a person, as read from the system just now, is no administrator any more. From then on the system can be
   * asked about them; until the answer was called with `true`, they count as gone.
   * @throws {Failure} `self-guard`, `last-administrator-guard`, and what `read` throws when nobody answers
   */
  async permitRemoval(person: Person, read: ReadPerson): Promise<Release> {
    const view = this.#view();
    if (isSelf(person, view)) throw new Failure('self-guard');
    const profiles = await this.#administratorProfiles(view);
    if (person.active !== true || !profiles.has(person.profileId)) return () => undefined;
    const turn = this.#line.then(() => this.#admit(person, view, read));
    this.#line = turn.catch(() => undefined);
    await turn;
    return (known) => {
      if (known) this.#leaving.delete(person.id);
    };
  }

  /**
   * Permits that a profile makes no administrators any more: it must not be one's own, and where it makes any now,
   * somebody with another administrator profile must be active.
   * @throws {Failure} `self-guard`, `last-administrator-guard`, or why nobody could be asked
   */
  async permitDemotion(profile: Profile, all: readonly Profile[], read: ReadPerson): Promise<void> {
    if (profile.id === this.#view().profileId) throw new Failure('self-guard');
    const { directory } = this.#context;
    const active = new Map((await directory.profileCounts()).map((each) => [each.profileId, each.active]));
    if (!active.get(profile.id)) return;
    const others = all
      .filter(({ id, administrator }) => administrator && id !== profile.id && active.get(id))
      .map(({ id }) => id);
    const people = others.length === 0 ? [] : await this.#activeWith(others);
    await this.#oneStands(people, new Set(others), read);
  }

  /** Who can lock everybody out, as known now; where the system does not tell, an administrator's own profile counts. */
  async activeAdministrators(): Promise<ActiveAdministrators> {
    const view = this.#view();
    const { profileIds, activeIds } = await this.#context.directory.administrators();
    if (profileIds) return { profileIds, activeIds };
    const own = ownAdministratorProfiles(view);
    return { profileIds: own, activeIds: new Set(own.size === 0 ? [] : await this.#activeWith([...own])) };
  }

  /** Somebody else signed in: who went before is theirs to find out. */
  forget(): void {
    this.#leaving.clear();
    this.#profiles = undefined;
  }

  async #admit(person: Person, view: SessionView, read: ReadPerson): Promise<void> {
    const { profileIds, activeIds } = await this.activeAdministrators();
    if (this.#view().personId !== view.personId) throw new Failure('session-expired');
    const others = [...activeIds].filter((id) => id !== person.id && !this.#leaving.has(id));
    await this.#oneStands(others, profileIds, read);
    this.#leaving.add(person.id);
  }

  async #oneStands(ids: readonly string[], profiles: ReadonlySet<string>, read: ReadPerson): Promise<void> {
    for (const id of ids.slice(0, MAX_ASKED)) if (await stands(id, profiles, read)) return;
    throw new Failure('last-administrator-guard');
  }

  async #activeWith(profileIds: string[]): Promise<string[]> {
    const filter = { search: '', active: 'active', administrator: 'all', changedElsewhere: false } as const;
    const people = await this.#context.directory.collect({
      kind: 'matching',
      filter: { ...filter, profileIds },
      except: [],
    });
    return people.map(({ id }) => id);
  }

  async #administratorProfiles(view: SessionView): Promise<ReadonlySet<string>> {
    const known = this.#profiles;
    if (known?.of === view.personId && this.#now() - known.at < PROFILES_GOOD_MS) return known.ids;
    const { profileIds } = await this.#context.directory.administrators();
    const ids = profileIds ?? ownAdministratorProfiles(view);
    this.#profiles = { ids, of: view.personId, at: this.#now() };
    return ids;
  }

  #view(): SessionView {
    const view = this.#context.view();
    if (!view) throw new Failure('not-signed-in');
    return view;
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
