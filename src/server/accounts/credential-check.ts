import type { Account } from './account';
import type { AccountRepository } from './account-repository';
import { hashPassword, makeDummyHash, verifyPassword } from './password-hash';

/** What a person typed. Missing fields are empty strings: they fail like any wrong value, and as slowly. */
export interface Credentials {
  readonly userName: string;
  readonly password: string;
}

/** Says who these credentials belong to; `undefined` for an unknown name, a wrong password and an inactive person. */
export type CredentialCheck = (credentials: Credentials) => Promise<Account | undefined>;

/**
 * The check that every system's sign-in uses. One password verification is done in every case, so that time tells
 * nothing about who exists or is active (seed 000). A stored password weaker than today's is hashed anew on success.
 *
 * @param iterations PBKDF2 rounds; fewer for tests
 */
export function createCredentialCheck(accounts: AccountRepository, iterations?: number): CredentialCheck {
  const dummyHash = makeDummyHash(iterations);
  return async ({ userName, password }) => {
    const found = await accounts.findWithPassword(userName);
    const result = await verifyPassword(found?.passwordHash ?? dummyHash, password, iterations);
    if (found === undefined || result === 'failed' || !found.account.active) return undefined;
    if (result === 'rehash-needed') {
      await accounts.setPasswordHash(found.account.id, await hashPassword(password, iterations));
    }
    return found.account;
  };
}
