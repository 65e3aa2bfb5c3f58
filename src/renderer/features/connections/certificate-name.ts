/**
 * Whom a certificate names, for people: the common name with the organisation behind it, out of a distinguished name
 * such as `CN=portal.example, O=Example`; the name as it is where it has no such parts.
 */
export function certificateName(distinguishedName: string): string {
  const part = (key: string): string | undefined =>
    new RegExp(`(?:^|[,\\n])\\s*${key}=([^,\\n]+)`).exec(distinguishedName)?.[1]?.trim();
  const common = part('CN');
  const organisation = part('O');
  if (common === undefined) return organisation ?? distinguishedName;
  return organisation === undefined ? common : `${common} (${organisation})`;
}
