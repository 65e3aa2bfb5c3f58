import { Connections, type ConnectionsParts } from '../connections/connections';
import { inProcessThreads } from '../directory/testing/in-process-thread';
import { Journal } from '../audit/audit-log';
import { someRecords } from '../audit/records/testing/some-records';
import type { TransportOf } from '../http/transport';
import { defaultSettings, type Settings, type StoredConnection } from '../settings/schema';
import { memoryOnly } from '../session/vault/secret-store';
import { Vault } from '../session/vault/vault';

/** Node's own way to an address, where Chromium's cannot run: no proxy, no certificate that could be chosen. */
export const nodeTransport: TransportOf = () => ({ fetch, certificate: () => undefined });

/** A connection as it is kept, with nothing special about it. */
export const stored = (special: Partial<StoredConnection> & { id: string }): StoredConnection => ({
  name: special.id,
  address: 'https://corp.example',
  system: 'storm',
  turnstileSiteKey: null,
  allowPlainHttp: false,
  trustedFingerprint: null,
  ...special,
});

/** The list of connections, and what can be seen of it from outside. */
export interface SomeConnections {
  connections: Connections;
  settings: Settings;
  vault: Vault;
  /** Every list that was told, by the connections' ids. */
  told: string[][];
  /** Connections that were left. */
  left: string[];
  /** The keys of the settings that were read, one for each time. */
  read: string[];
}

/** Makes a list of connections over settings in memory and a vault without a keychain. */
export function someConnections(
  own: StoredConnection[],
  special: Partial<Pick<ConnectionsParts, 'managed' | 'localServer'>> = {},
): SomeConnections {
  const vault = new Vault({
    file: { content: { version: 1, entries: {} }, write: () => Promise.resolve() },
    openStore: () => Promise.resolve(memoryOnly('no-keychain')),
    changed: () => undefined,
    report: () => undefined,
  });
  const records = someRecords();
  const told: string[][] = [];
  const left: string[] = [];
  const read: string[] = [];
  const settings: Settings = { ...defaultSettings, connections: own };
  const connections = new Connections({
    settings: {
      get: (key) => {
        read.push(key);
        return settings[key];
      },
      set: (key, value) => void (settings[key] = value),
    },
    managed: [],
    localServer: { start: () => Promise.reject(new Error('not started')), address: 'http://127.0.0.1:9' },
    ...special,
    context: {
      transport: nodeTransport,
      foreignFetch: () => Promise.reject(new Error('nobody fetches from elsewhere')),
      listener: {
        session: () => undefined,
        captcha: () => undefined,
        health: () => undefined,
        directory: () => undefined,
        deletion: () => undefined,
        profiles: () => undefined,
      },
      vault,
      report: (words, error) => {
        throw new Error(words, { cause: error });
      },
      startPeopleThread: inProcessThreads().start,
      records,
      journal: new Journal(records, { changed: () => undefined, now: () => Date.now() }),
      bulk: { sessionChanged: () => undefined, systemReturned: () => undefined },
      appearance: () => ({ language: 'en', theme: 'light' }),
    },
    left: (id) => left.push(id),
    changed: (list) => told.push(list.map(({ id }) => id)),
  });
  return { connections, settings, vault, told, left, read };
}
