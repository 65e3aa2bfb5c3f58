import type { Account } from '../accounts/account';
import type { AccountRepository } from '../accounts/account-repository';

/** All people at once, in the order in which they came. */
export async function everyone(accounts: AccountRepository): Promise<Account[]> {
  const people: Account[] = [];
  for await (const some of accounts.all()) people.push(...some);
  return people;
}
