import type {
  DirectoryQuery,
  DirectoryWindow,
  PeopleScope,
  Person,
  ProfileCount,
  ResolvedPeople,
  Sort,
} from '#contract/directory';

/** A query without a window: which people, in which order. */
export type ListQuestion = Omit<DirectoryQuery, 'connectionId' | 'offset' | 'limit'>;

/** Who can lock everybody out by going. */
export interface Administrators {
  /** Ids of the profiles that make an administrator; undefined where the system does not tell this person. */
  profileIds: ReadonlySet<string> | undefined;
  /** Ids of the people who have one of them and are active. */
  activeIds: ReadonlySet<string>;
}

/**
 * The people of one connection, as the rest of main sees them. They are kept, searched and sorted in a worker; everything
 * that asks is answered later, everything that tells takes effect before the next question.
 */
export interface DirectoryPort {
  /** Reads the list again. Calls under way are shared. @throws {Failure} what went wrong */
  refresh(): Promise<void>;
  /** A window of rows; begins to read the list if it was never read, and answers as soon as there are rows. */
  window(query: DirectoryQuery): Promise<DirectoryWindow>;
  /** Ids of the rows `from` to `to` (included). */
  stretch(question: ListQuestion, from: number, to: number): Promise<string[]>;
  /** A person's place among the rows of a question; null where they are not among them. */
  position(question: ListQuestion, personId: string): Promise<number | null>;
  /** Whom names or ids mean. */
  resolve(words: readonly string[]): Promise<ResolvedPeople>;
  profileCounts(): Promise<ProfileCount[]>;
  /** Everyone in scope, as known, in the order of `sort` (user name if absent); ids nobody has are left out. */
  collect(scope: PeopleScope, sort?: Sort): Promise<Person[]>;
  /** One person as known; undefined where nobody has the id. */
  known(personId: string): Promise<Person | undefined>;
  administrators(): Promise<Administrators>;
  /** Reads one person from the system and merges them. @throws {Failure} what went wrong */
  person(personId: string): Promise<Person>;
  /** What the system confirmed or was found to have: shown, and not marked as changed elsewhere unless `elsewhere`. */
  merge(people: readonly Person[], options?: { elsewhere?: boolean }): void;
  /** People of these names were made here: whoever has one is not marked as added elsewhere, now or once they are read. */
  madeHere(userNames: readonly string[]): void;
  /** They are gone. */
  remove(personIds: readonly string[]): void;
  /** Shows a switch that is under way; null: it is over. */
  showPending(personId: string, active: boolean | null): void;
  /** Shows that somebody will be deleted then (ms since the epoch); null: they will not. */
  showDeletion(personId: string, deletedAt: number | null): void;
  /** Takes all marks of what changed elsewhere off. */
  forgetMarks(): void;
  /** Forgets everyone: another person signed in, or nobody is. */
  forget(): void;
}
