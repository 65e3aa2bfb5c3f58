/** A token in the middle of a sentence. */
const JWT = /\beyJ[\w-]{5,}(?:\.[\w-]*)*/g;

/**
 * Runs a check against an installation that is not ours. A failure is told in words that hold none of its secrets: no
 * token, no password, no captcha token, and not the values that were compared.
 */
export async function withoutSecrets(
  check: () => Promise<void>,
  secrets: () => readonly string[],
): Promise<void> {
  try {
    await check();
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    // A new error on purpose: the old one has the compared values with it, and its cause would be printed as well.
    // oxlint-disable-next-line preserve-caught-error
    throw new Error(hide(words, secrets()));
  }
}

/** The text with every secret, and whatever looks like a token, struck out. */
export function hide(text: string, secrets: readonly string[]): string {
  const known = secrets
    .filter((secret) => secret !== '')
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, secret) => rest.replaceAll(secret, '…'), text);
  return known.replaceAll(JWT, '…');
}
