import { z } from 'zod';

/**
 * Reads an object whose keys may be spelt in any case (the documents show PascalCase, the deployed services send
 * camelCase: WC-111, AT-9). The schema is written with lower-case keys. Where two spellings of one key stand in the
 * same object, the first counts.
 */
export function looseObject<S extends z.ZodRawShape>(shape: S) {
  return z.preprocess(lowerCaseKeys, z.object(shape));
}

function lowerCaseKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const result: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, member] of Object.entries(value)) {
    const name = key.toLowerCase();
    if (!(name in result)) result[name] = member;
  }
  return { ...result };
}

/** How an object spells each of some keys; a key that it has not is spelt as it was asked for. */
export type Spelling<Name extends string> = Readonly<Record<Name, string>>;

/**
 * As {@link looseObject}, for a million objects: tells how an object spells its keys, which may be in any case
 * (WC-111). The names are lower-case; where two spellings of one key stand in the same object, the first counts. Elements of
 * a list are spelt alike as a rule, so the last answer is given again as long as the keys are the same.
 */
export function spellings<const Name extends string>(
  names: readonly Name[],
): (object: object) => Spelling<Name> {
  let lastKeys: string[] = [];
  let last = spell(names, lastKeys);
  return (object) => {
    const keys = Object.keys(object);
    if (!sameKeys(keys, lastKeys)) {
      last = spell(names, keys);
      lastKeys = keys;
    }
    return last;
  };
}

function spell<Name extends string>(names: readonly Name[], keys: readonly string[]): Spelling<Name> {
  const spelt = new Map<string, string>();
  for (const key of keys) {
    const name = key.toLowerCase();
    if (!spelt.has(name)) spelt.set(name, key);
  }
  return Object.fromEntries(names.map((name) => [name, spelt.get(name) ?? name])) as Spelling<Name>;
}

function sameKeys(some: readonly string[], others: readonly string[]): boolean {
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at += 1) if (some[at] !== others[at]) return false;
  return true;
}
