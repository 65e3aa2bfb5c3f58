import type { Account } from './account';
import type { AccountRepository } from './account-repository';
import { hashPassword, verifyPassword } from './password-hash';

/**
 * What a person typed: a user name or, where a system asks for that, an e-mail address. Missing fields are empty strings:
 * they fail like any wrong value, and as slowly.
 */
export type Credentials = { readonly password: string } & (
  { readonly userName: string } | { readonly email: string }
);

/** The person to whom these credentials belong; `undefined` for an unknown name, a wrong password and an inactive person. */
export type CredentialCheck = (credentials: Credentials) => Promise<Account | undefined>;

/**
 * The check that every system's sign-in uses. One password verification is done in every case, so that time tells
 * nothing about who exists or is active (WC-28). A stored password weaker than today's is hashed anew on success.
 *
 * @param iterations PBKDF2 rounds; fewer for tests
 */
export function createCredentialCheck(accounts: AccountRepository, iterations?: number): CredentialCheck {
  return async (credentials) => {
    const { password } = credentials;
    const found = await ('email' in credentials
      ? accounts.findWithPasswordByEmail(credentials.email)
      : accounts.findWithPassword(credentials.userName));
    // No password matches an empty text, and checking it takes as long as any other.
    const stored = found?.passwordHash ?? '';
    const result = await verifyPassword(stored, password, iterations);
    if (found === undefined || result === 'failed' || !found.account.active) return undefined;
    if (result === 'rehash-needed') {
      await accounts.setPasswordHash(found.account.id, await hashPassword(password, iterations), stored);
    }
    return found.account;
  };
}
