/**
 * Reads the named members of a JSON object whatever letter case they are written in, as ASP.NET does. Others are dropped; of
 * two that differ in case only, the last one counts. Anything but an object gives no members.
 */
export function readKeysOfAnyCase<Name extends string>(
  value: unknown,
  names: readonly Name[],
): Partial<Record<Name, unknown>> {
  const found: Partial<Record<Name, unknown>> = {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return found;
  const wanted = new Map(names.map((name) => [name.toLowerCase(), name]));
  for (const [key, member] of Object.entries(value)) {
    const name = wanted.get(key.toLowerCase());
    if (name !== undefined) found[name] = member;
  }
  return found;
}
