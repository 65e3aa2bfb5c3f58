import type { Person } from '#contract/directory';
import type { NewPerson, PersonChange, ScheduledDeletion } from '#contract/people';
import { createPerson } from './creating';
import { Deletions, type DeletionsContext } from './deletions';
import { Pictures, type PicturesContext } from './pictures';
import { updatePerson } from './updating';

/** What the people of one connection need of it. */
export type PeopleParts = DeletionsContext & PicturesContext;

/** Making, changing and deleting the people of one connection, and their pictures. */
export class People {
  readonly #parts: PeopleParts;
  readonly #pictures: Pictures;
  readonly #deletions: Deletions;

  constructor(parts: PeopleParts) {
    this.#parts = parts;
    this.#pictures = new Pictures(parts);
    this.#deletions = new Deletions(parts);
  }

  /** @throws {Failure} as {@link createPerson} */
  create(person: NewPerson): Promise<Person> {
    return createPerson(this.#parts, person);
  }

  /** @throws {Failure} as {@link updatePerson} */
  update(seen: Person, change: PersonChange): Promise<Person> {
    return updatePerson(this.#parts, seen, change);
  }

  /** Deletes somebody in a while. @throws {Failure} as {@link Deletions.schedule} */
  delete(personId: string): Promise<ScheduledDeletion> {
    return this.#deletions.schedule(personId);
  }

  /** Takes a deletion back. @throws {Failure} `not-found` where there is none, or it is on its way already */
  keep(personId: string): void {
    this.#deletions.keep(personId);
  }

  /** Deletions that can still be taken back. */
  deletions(): ScheduledDeletion[] {
    return this.#deletions.list();
  }

  /** A person's picture as a data URI; null where there is none or it cannot be had. */
  image(personId: string): Promise<string | null> {
    return this.#pictures.of(personId);
  }

  /** Somebody else is here now, or nobody: no deletion is sent any more, and no picture remembered. */
  forget(): void {
    this.#deletions.callOff();
    this.#pictures.forget();
  }
}
