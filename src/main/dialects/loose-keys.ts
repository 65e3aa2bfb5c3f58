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
