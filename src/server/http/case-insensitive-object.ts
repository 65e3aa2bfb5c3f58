import { z } from 'zod';

/**
 * A JSON object whose keys may be in any letter case, as ASP.NET reads them. Other keys are dropped; of two that differ in
 * case only, the last one counts. Anything but an object has no members.
 */
export function caseInsensitiveObject<Shape extends z.ZodRawShape>(shape: Shape) {
  const names = new Map(Object.keys(shape).map((name) => [name.toLowerCase(), name]));
  return z.preprocess((value) => {
    const members: Record<string, unknown> = {};
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return members;
    for (const [key, member] of Object.entries(value)) {
      const name = names.get(key.toLowerCase());
      if (name !== undefined) members[name] = member;
    }
    return members;
  }, z.object(shape));
}
