/** What a claim means, as the last part of the key of the words that say so. */
type ClaimMeaning =
  | 'personId'
  | 'name'
  | 'email'
  | 'role'
  | 'profileId'
  | 'administrator'
  | 'issuer'
  | 'audience'
  | 'issuedAt'
  | 'notBefore'
  | 'expiresAt'
  | 'tokenId';

/** Where .NET puts claims under long names (WC-42). */
const NET = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/';
const NET_ROLE = 'http://schemas.microsoft.com/ws/2008/06/identity/claims/role';

const MEANINGS: ReadonlyMap<string, ClaimMeaning> = new Map([
  ['nameid', 'personId'],
  ['sub', 'personId'],
  [`${NET}nameidentifier`, 'personId'],
  ['unique_name', 'name'],
  ['name', 'name'],
  ['username', 'name'],
  ['preferred_username', 'name'],
  [`${NET}name`, 'name'],
  ['email', 'email'],
  [`${NET}emailaddress`, 'email'],
  ['role', 'role'],
  [NET_ROLE, 'role'],
  ['perfilid', 'profileId'],
  ['esadmin', 'administrator'],
  ['iss', 'issuer'],
  ['aud', 'audience'],
  ['iat', 'issuedAt'],
  ['nbf', 'notBefore'],
  ['exp', 'expiresAt'],
  ['jti', 'tokenId'],
]);

/** What a claim is worth, in a form that can be put into words. */
export type ClaimValue =
  { kind: 'text'; text: string } | { kind: 'moment'; moment: number } | { kind: 'truth'; truth: boolean };

/** A claim as it is shown. */
interface ExplainedClaim {
  name: string;
  /** Null for a claim that nobody has explained: it is shown as it is. */
  meaning: ClaimMeaning | null;
  value: ClaimValue;
}

/** Explains a token's claim (WC-42 to WC-45, and those that are registered). */
export function explainClaim({ name, value }: { name: string; value: string }): ExplainedClaim {
  const meaning = MEANINGS.get(name.toLowerCase()) ?? null;
  return { name, meaning, value: valueOf(meaning, value) };
}

function valueOf(meaning: ClaimMeaning | null, text: string): ClaimValue {
  if (meaning === 'issuedAt' || meaning === 'notBefore' || meaning === 'expiresAt') {
    const seconds = Number(text);
    // Beyond what a date can be, the number itself says more.
    if (text.trim() !== '' && Math.abs(seconds) <= 8.64e12) return { kind: 'moment', moment: seconds * 1000 };
  }
  if (meaning === 'administrator' && /^(?:true|false)$/i.test(text)) {
    return { kind: 'truth', truth: text.toLowerCase() === 'true' };
  }
  return { kind: 'text', text };
}
