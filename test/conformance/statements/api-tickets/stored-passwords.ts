import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Check } from '../../statement';
import type { LocalServer } from '../../targets/target';
import { isRefusal, OLD_HASH, postSignIn, successOf } from './sign-in';

/** What a text in Identity's version 3 format with SHA-512 begins with (upstream E). */
const V3_PREFIX = 'AQAAAAI';

/** base64 of 32 bytes, a colon, base64 of the salt (upstream B). */
const OLD_FORMAT = /[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]+=*/;

/** What is stored is a salted hash: the password itself is nowhere, and an old hash is made anew at the first sign-in. */
export const storesHashesOnly: Check = {
  needs: 'local-server',
  async run(start) {
    const server = await start();
    expect(await databaseOf(server)).toMatch(OLD_FORMAT);
    expect(successOf(await postSignIn(server, OLD_HASH)).Respuesta).toBe(true);
    expect(isRefusal(await postSignIn(server, { ...OLD_HASH, password: 'portero123!' }))).toBe(true);
    const stored = await databaseOf(server);
    expect(stored).toContain(V3_PREFIX);
    expect(stored).not.toContain(OLD_HASH.password);
    expect(stored).not.toContain(server.account.password);
    // Signed in once more, by the hash that took the old one's place.
    expect(successOf(await postSignIn(server, OLD_HASH)).Respuesta).toBe(true);
    const again = await start({ dataDir: server.dataDir });
    expect(successOf(await postSignIn(again, OLD_HASH)).Respuesta).toBe(true);
  },
};

/** Every byte that the server keeps on disk, the write-ahead log included. */
async function databaseOf({ dataDir }: LocalServer): Promise<string> {
  const names = await readdir(dataDir);
  const files = await Promise.all(names.map((name) => readFile(join(dataDir, name), 'latin1')));
  return files.join('');
}
