import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VaultState } from '#contract/vault';
import { memoryOnly, type SecretStore } from './secret-store';
import { readVaultFile, type VaultFile } from './vault-file';
import { Vault } from './vault';

const owner = { connectionId: 'c', boundTo: 'storm https://corp.example' };
const session = { token: 'the-token', typedUserName: 'ana', skewMs: 0 };
const password = { userName: 'ana', password: 'the-password' };

/** Stands for the keychain, which the end-to-end tests have for real: seals so that nothing is to be read. */
const keychain: SecretStore = {
  place: 'keychain',
  problem: null,
  seal: async (text) => Buffer.from(Buffer.from(text).map((byte) => byte ^ 0x5a)),
  open: async (sealed) => Buffer.from(sealed.map((byte) => byte ^ 0x5a)).toString(),
};

let folder: string;
let path: string;
let states: VaultState[];
let reports: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portero-vault-'));
  path = join(folder, 'vault.json');
  states = [];
  reports = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (): VaultFile => ({
  ...readVaultFile(path, new Date('2026-11-21T08:30:00Z')),
  write: async (content) => writeFileSync(path, JSON.stringify(content)),
});
/** The vault as a fresh start has it. */
const openVault = (store = keychain) =>
  new Vault({
    file: file(),
    openStore: async () => store,
    changed: (state) => states.push(state),
    report: (words) => reports.push(words),
  });

describe('the vault', () => {
  it('keeps session and password over a restart, each on its own, with nothing readable on disk', async () => {
    const vault = openVault();
    await vault.keepSession(owner, session);
    await vault.keepPassword(owner, password);
    const onDisk = readFileSync(path, 'utf8');
    for (const secret of ['the-token', 'the-password', 'ana', 'corp.example']) {
      expect(onDisk).not.toContain(secret);
      expect(onDisk).not.toContain(Buffer.from(secret).toString('base64').slice(0, -2));
    }
    const next = openVault();
    expect(await next.session(owner)).toMatchObject(session);
    expect(await next.password(owner)).toMatchObject(password);
    await next.forget(owner, 'session');
    const last = openVault();
    expect(await last.session(owner)).toBeUndefined();
    expect(await last.password(owner)).toMatchObject(password);
    expect(last.keepsPassword(owner)).toBe(true);
  });

  it('gives nothing out for another place than it was kept for', async () => {
    await openVault().keepSession(owner, session);
    await openVault().keepPassword(owner, password);
    const moved = { ...owner, boundTo: 'storm https://evil.example' };
    expect(await openVault().session(moved)).toBeUndefined();
    expect(await openVault().password(moved)).toBeUndefined();
    expect(await openVault().session({ ...owner, connectionId: 'other' })).toBeUndefined();
  });

  it('keeps in memory only where there is no keychain, and says so', async () => {
    const vault = openVault(memoryOnly('no-keychain'));
    await vault.keepPassword(owner, password);
    expect(await vault.password(owner)).toMatchObject(password);
    expect(await vault.state(owner)).toMatchObject({ place: 'memory', passwordKept: true, problem: null });
    expect(readdirSync(folder)).toEqual([]);
    expect(reports).toEqual([]);
    expect(await openVault().password(owner)).toBeUndefined();
  });

  it('says why what was kept cannot be read, and keeps it for when it can', async () => {
    await openVault().keepSession(owner, session);
    const locked = openVault(memoryOnly('locked'));
    expect(await locked.session(owner)).toBeUndefined();
    expect(await locked.state(owner)).toMatchObject({ sessionKept: false, problem: 'locked' });
    expect(await openVault().session(owner)).toMatchObject(session);
  });

  it('does not count on a password that it could not read, and forgets the trouble with it', async () => {
    await openVault().keepPassword(owner, password);
    const locked = openVault(memoryOnly('locked'));
    expect(locked.keepsPassword(owner)).toBe(true);
    await locked.password(owner);
    expect(locked.keepsPassword(owner)).toBe(false);
    await locked.forget(owner, 'password');
    expect(await locked.state(owner)).toMatchObject({ problem: null });
  });

  it('does not keep what was forgotten while it was being sealed', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow = openVault({ ...keychain, seal: (text) => held.then(() => keychain.seal(text)) });
    const keeping = slow.keepSession(owner, session);
    const forgetting = slow.forget(owner, 'session');
    release();
    await Promise.all([keeping, forgetting, slow.flush()]);
    expect(await slow.session(owner)).toBeUndefined();
    expect(await openVault().session(owner)).toBeUndefined();
  });

  it('says so when another keychain sealed it', async () => {
    await openVault().keepSession(owner, session);
    const foreign = openVault({ ...keychain, open: () => Promise.reject(new Error('the-token')) });
    expect(await foreign.state(owner)).toMatchObject({ sessionKept: false, problem: 'unreadable' });
  });

  it('sets a damaged file aside', () => {
    writeFileSync(path, '{"version":1,"entr');
    expect(file()).toMatchObject({ content: { entries: {} }, setAside: expect.stringContaining('damaged') });
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('tells every change', async () => {
    const vault = openVault();
    await vault.keepPassword(owner, password);
    await vault.forget(owner, 'password');
    expect(states.map(({ passwordKept, userName }) => [passwordKept, userName])).toEqual([
      [true, 'ana'],
      [false, null],
    ]);
  });
});
