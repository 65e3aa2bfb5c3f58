import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parseAddress } from '../../../src/main/http/address';
import { tempDir } from '../../../src/server/testing/temp-dir';
import type { Check } from '../statement';
import { openClient } from './open-client';
import { keychainVault, memoryVault } from './vaults';

const OWNER = { connectionId: 'c', boundTo: 'any https://corp.example' };
const KEPT = { token: 'the-token-as-it-came', typedUserName: 'jdoe', skewMs: 0 };

/** The token is in memory, or sealed by the keychain: what is on disk cannot be read. */
export const keepsTheTokenSafe: Check = {
  needs: 'nothing',
  async run() {
    const folder = await tempDir();
    const vault = keychainVault(join(folder, 'vault.json'));
    await vault.keepSession(OWNER, KEPT);
    expect(await vault.session(OWNER)).toMatchObject(KEPT);
    const onDisk = await readFile(join(folder, 'vault.json'), 'utf8');
    expect(onDisk).toContain(OWNER.connectionId);
    for (const secret of [KEPT.token, Buffer.from(KEPT.token).toString('base64').slice(0, -2), 'jdoe']) {
      expect(onDisk).not.toContain(secret);
    }
    const withoutKeychain = memoryVault();
    await withoutKeychain.keepSession(OWNER, KEPT);
    expect(await withoutKeychain.session(OWNER)).toMatchObject(KEPT);
    expect(await readdir(folder)).toEqual(['vault.json']);
  },
};

/** Neither an address nor the log nor the window ever holds the token, the password or the captcha token. */
export const tellsNoSecrets: Check = {
  needs: 'sign-ins',
  async run(target) {
    const captchaToken = await target.captchaToken();
    const client = openClient({ ...target, captchaToken: async () => captchaToken });
    const view = await client.signIn(target.account, { keepPassword: true });
    await client.request(target.system.protectedPath);
    const bearer = client.sent.at(-1)?.headers.get('authorization') ?? '';
    const secrets = [bearer.replace('Bearer ', ''), target.account.password, captchaToken ?? []].flat();
    expect(secrets.every((secret) => secret.length > 4)).toBe(true);
    const seen = JSON.stringify([
      client.sent.map(({ url }) => decodeURIComponent(url)),
      client.noted,
      client.told,
      view,
      client.sent.slice(1).map(({ body }) => body),
    ]);
    expect(secrets.filter((secret) => seen.includes(secret))).toEqual([]);
  },
};

/** Requests neither send cookies nor keep any: the token has no way into one. */
export const usesNoCookies: Check = {
  needs: 'sign-ins',
  async run(target) {
    const client = openClient(target);
    await client.signIn(target.account);
    await client.request(target.system.protectedPath);
    expect(client.sent.map(({ credentials }) => credentials)).toEqual(['omit', 'omit']);
    expect(client.sent.some(({ headers }) => headers.has('cookie'))).toBe(false);
  },
};

/** An address without scheme means https, and plain http to another computer is refused. */
export const insistsOnHttps: Check = {
  needs: 'nothing',
  async run() {
    expect(parseAddress('your-api-host').href).toBe('https://your-api-host/');
    expect(parseAddress('https://your-api-host').protocol).toBe('https:');
    expect(() => parseAddress('http://your-api-host')).toThrow('plain-http');
    expect(() => parseAddress('ftp://your-api-host')).toThrow('bad-address');
  },
};
