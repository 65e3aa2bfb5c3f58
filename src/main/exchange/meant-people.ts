import type { Person } from '#contract/directory';
import type { DirectoryPort } from '../directory/directory-port';

/** Whom the words of a file mean. */
export interface MeantPeople {
  byId(id: string): Person | undefined;
  byName(userName: string): Person | undefined;
  /** An id counts before a user name. */
  byWord(word: string): Person | undefined;
}

/** A user name as systems compare them: accents count, letter case does not. */
export function sameNameKey(userName: string): string {
  return userName.normalize('NFC').toLowerCase();
}

/** Finds everybody whom some words mean, at one go. */
export async function findMeant(
  directory: Pick<DirectoryPort, 'resolve' | 'collect'>,
  words: readonly string[],
): Promise<MeantPeople> {
  const { found } = await directory.resolve([...new Set(words.filter((word) => word !== ''))]);
  const personIds = found.map(({ personId }) => personId);
  const people = await directory.collect({ kind: 'named', personIds });
  const ids = new Map(people.map((person) => [person.id, person]));
  const names = new Map(people.map((person) => [sameNameKey(person.userName), person]));
  const byId = (id: string): Person | undefined => ids.get(id);
  const byName = (userName: string): Person | undefined => names.get(sameNameKey(userName));
  return { byId, byName, byWord: (word) => byId(word) ?? byName(word) };
}
