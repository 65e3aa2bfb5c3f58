import { LOCAL_CONNECTION_ID } from '#contract/connection';
import { Failure } from '../failure/failure';
import { addressText } from '../http/address';
import type { TransportOf } from '../http/transport';
import type { LocalServer } from './local-server';
import type { StoredConnection } from '../settings/schema';
import { discover } from './discovery';
import { Inquiry } from './inquiry';

/** Is it a connection to the local server inside the app? */
export function isLocal(id: string): boolean {
  return id === LOCAL_CONNECTION_ID || id.startsWith(`${LOCAL_CONNECTION_ID}-`);
}

/**
 * The connections to the local server inside the app, one for each system that it plays; none before it was opened.
 * They are not kept: the next start makes them anew. Their addresses follow the server when it comes back at another
 * port.
 */
export class LocalConnections {
  readonly #server: Pick<LocalServer, 'start' | 'address'>;
  readonly #transport: TransportOf;
  #found: StoredConnection[] = [];

  constructor(server: Pick<LocalServer, 'start' | 'address'>, transport: TransportOf) {
    this.#server = server;
    this.#transport = transport;
  }

  /** Those that there are, with the addresses of now. */
  list(): StoredConnection[] {
    const here = (address: string): URL => new URL(new URL(address).pathname, this.#server.address);
    return this.#found.map((found) => ({ ...found, address: addressText(here(found.address)) }));
  }

  /**
   * Starts the local server if need be and answers its first connection.
   * @throws {Failure} `local-server-failed`, also when it plays no system that Portero knows
   */
  async open(setAsideDamaged: boolean): Promise<StoredConnection> {
    const url = new URL(await this.#server.start(setAsideDamaged));
    const { fetch } = this.#transport({ address: url.href, trustedFingerprint: null });
    const systems = (await discover(url, new Inquiry(url.origin, fetch))) ?? [];
    this.#found = systems.map(({ systemName, ...system }, at) => ({
      ...system,
      id: at === 0 ? LOCAL_CONNECTION_ID : `${LOCAL_CONNECTION_ID}-${system.system}`,
      name: at === 0 ? 'Portero' : systemName,
      allowPlainHttp: false,
      trustedFingerprint: null,
    }));
    const [first] = this.#found;
    if (!first) throw new Failure('local-server-failed');
    return first;
  }

  /** Takes one off the list, until the server is opened again. */
  remove(id: string): void {
    this.#found = this.#found.filter((connection) => connection.id !== id);
  }
}
