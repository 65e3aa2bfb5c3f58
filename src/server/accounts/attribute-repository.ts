import type { Kysely } from 'kysely';
import type { Tables } from '../storage/schema';
import type { SystemAttributes } from './account';

/** Values by name, as one system keeps them about one person. */
export type AttributeValues = SystemAttributes['values'];

/** Reads what single systems keep about people in a database. It is written together with the person, in one transaction. */
export function createAttributeRepository(db: Kysely<Tables>) {
  const rows = (system: string) =>
    db.selectFrom('account_attributes').select(['account_id', 'name', 'value']).where('system', '=', system);

  return {
    /** What a system keeps about one person; nothing is an empty record. */
    async of(accountId: string, system: string): Promise<AttributeValues> {
      const found = await rows(system).where('account_id', '=', accountId.toLowerCase()).execute();
      return Object.fromEntries(found.map(({ name, value }) => [name, value]));
    },
    /** What a system keeps about people of these numbers, by the GUID. People without any are missing. */
    async between(
      first: number,
      last: number,
      system: string,
    ): Promise<ReadonlyMap<string, AttributeValues>> {
      const byAccount = new Map<string, Record<string, string>>();
      const theirs = rows(system)
        .innerJoin('accounts', 'accounts.id', 'account_attributes.account_id')
        .where((eb) => eb.between('accounts.number', first, last));
      for (const { account_id: id, name, value } of await theirs.execute()) {
        byAccount.set(id, { ...byAccount.get(id), [name]: value });
      }
      return byAccount;
    },
  };
}

/** Stores one system's values about one person; those of other names stay. */
export async function writeAttributes(
  db: Kysely<Tables>,
  accountId: string,
  { system, values }: SystemAttributes,
): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await db
      .insertInto('account_attributes')
      .values({ account_id: accountId, system, name, value })
      .onConflict((conflict) => conflict.columns(['account_id', 'system', 'name']).doUpdateSet({ value }))
      .execute();
  }
}
