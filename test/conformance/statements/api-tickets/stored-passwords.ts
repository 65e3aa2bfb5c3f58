import { expect } from 'vitest';
import { databaseFile } from '../../../../src/server/storage/database-file';
import { openDatabase } from '../../../../src/server/storage/open-database';
import type { Check } from '../../statement';
import type { LocalServer } from '../../targets/target';
import { isRefusal, OLD_HASH, postSignIn, successOf } from './sign-in';

/** base64 of 32 bytes, a colon, base64 of the salt (AT-23). */
const OLD_FORMAT = /^[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]+=*$/;

/** What a text in Identity's version 3 format with SHA-512 begins with (ID-9). */
const V3_PREFIX = /^AQAAAAI/;

/** What is stored is a salted hash, verified and not compared; an old one is made anew at the first sign-in. */
export const storesHashesOnly: Check = {
  needs: 'local-server',
  async run(start) {
    const server = await start();
    const before = await storedPasswords(server);
    expect(before.get('teresa.tickets')).toMatch(OLD_FORMAT);
    // A hash is not a password: what is stored does not sign anybody in.
    const stolen = { ...OLD_HASH, password: before.get('teresa.tickets') ?? '' };
    expect(isRefusal(await postSignIn(server, stolen))).toBe(true);

    expect(successOf(await postSignIn(server, OLD_HASH)).Respuesta).toBe(true);
    const after = await storedPasswords(server);
    expect(after.get('teresa.tickets')).toMatch(V3_PREFIX);
    expect([...after.values()].every((stored) => V3_PREFIX.test(stored))).toBe(true);
    expect(successOf(await postSignIn(server, OLD_HASH)).Respuesta).toBe(true);
  },
};

/** What is stored of everybody's password, by user name. */
async function storedPasswords({ dataDir }: LocalServer): Promise<Map<string, string>> {
  const db = openDatabase(databaseFile(dataDir));
  try {
    const rows = await db.selectFrom('accounts').select(['user_name', 'password_hash']).execute();
    return new Map(rows.map((row) => [row.user_name, row.password_hash]));
  } finally {
    await db.destroy();
  }
}
