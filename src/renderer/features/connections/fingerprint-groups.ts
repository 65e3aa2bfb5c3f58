/** How many pairs stand together: as many as an eye takes in at once. */
const PAIRS = 4;

/** A fingerprint (pairs with colons) in groups of four pairs, to be compared one by one. */
export function fingerprintGroups(fingerprint: string): readonly string[] {
  const pairs = fingerprint.split(':');
  return Array.from({ length: Math.ceil(pairs.length / PAIRS) }, (_, i) =>
    pairs.slice(i * PAIRS, (i + 1) * PAIRS).join(' '),
  );
}
