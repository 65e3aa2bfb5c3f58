import { randomUUID } from 'node:crypto';
import { LOCAL_CONNECTION_ID, type Connection, type NewConnection } from '#contract/connection';
import type { Credentials, SessionView } from '#contract/session';
import { TURNSTILE_SCRIPT_URL } from '#contract/wire/turnstile';
import { Failure } from '../failure';
import { addressText, parseAddress } from '../http/address';
import type { LocalServer } from '../local-server/local-server';
import type { StoredConnection } from '../settings/schema';
import type { SettingsStore } from '../settings/settings-store';
import { ConnectionRuntime, type RuntimeContext } from './connection-runtime';
import { discover } from './discovery';

/** All configured backends, and the local server once it was opened. */
export class Connections {
  readonly #settings: SettingsStore;
  readonly #localServer: LocalServer;
  readonly #context: RuntimeContext;
  readonly #runtimes = new Map<string, ConnectionRuntime>();
  #local: StoredConnection | undefined;

  constructor(settings: SettingsStore, localServer: LocalServer, context: RuntimeContext) {
    this.#settings = settings;
    this.#localServer = localServer;
    this.#context = context;
  }

  list(): Connection[] {
    const stored = this.#settings.get('connections').map(({ id }) => this.#describe(id));
    return this.#local ? [...stored, this.#describe(LOCAL_CONNECTION_ID)] : stored;
  }

  /**
   * The connection with this id, at work.
   * @throws {Failure} `no-such-connection`
   */
  get(id: string): ConnectionRuntime {
    this.#stored(id);
    let runtime = this.#runtimes.get(id);
    if (!runtime) {
      runtime = new ConnectionRuntime(id, () => this.#stored(id), this.#context);
      this.#runtimes.set(id, runtime);
    }
    return runtime;
  }

  /**
   * Keeps a new connection.
   * @throws {Failure} `bad-address`; `unreachable` or `timeout` when a loopback address has nobody there
   */
  async add({ name, address, turnstileSiteKey }: NewConnection): Promise<Connection> {
    const url = parseAddress(address);
    const discovered = await discover(url, this.#context.fetch);
    const siteKey = turnstileSiteKey || discovered?.turnstileSiteKey;
    const stored: StoredConnection = {
      id: randomUUID(),
      name,
      address: addressText(url),
      system: 'web-corporativa',
      turnstileSiteKey: siteKey ?? null,
      turnstileScriptUrl: discovered?.turnstileScriptUrl ?? TURNSTILE_SCRIPT_URL,
    };
    this.#settings.set('connections', [...this.#settings.get('connections'), stored]);
    this.#changed();
    return this.#describe(stored.id);
  }

  /**
   * Signs in at a connection and remembers it as the last one used.
   * @throws {Failure} as {@link ConnectionRuntime.signIn}
   */
  async signIn(credentials: Credentials): Promise<SessionView> {
    const id = credentials.connectionId;
    const view = await this.get(id).signIn(credentials);
    if (id !== LOCAL_CONNECTION_ID) this.#settings.set('lastConnectionId', id);
    return view;
  }

  /** Forgets a connection and its session. */
  remove(id: string): void {
    this.#runtimes.get(id)?.close();
    this.#runtimes.delete(id);
    if (id === LOCAL_CONNECTION_ID) this.#local = undefined;
    const others = this.#settings.get('connections').filter((connection) => connection.id !== id);
    this.#settings.set('connections', others);
    if (this.#settings.get('lastConnectionId') === id) this.#settings.set('lastConnectionId', null);
    this.#changed();
  }

  /**
   * Starts the local server if need be and answers its connection.
   * @throws {Failure} `local-server-failed`
   */
  async openLocal(setAsideDamaged = false): Promise<Connection> {
    const url = new URL(await this.#localServer.start(setAsideDamaged));
    const discovered = await discover(url, this.#context.fetch);
    if (!discovered) throw new Failure('local-server-failed');
    this.#local = {
      id: LOCAL_CONNECTION_ID,
      name: 'Portero',
      address: url.origin,
      system: 'web-corporativa',
      ...discovered,
    };
    this.#changed();
    return this.#describe(LOCAL_CONNECTION_ID);
  }

  /** It runs (again): what it has forgotten is dropped, and a list that could not be read meanwhile is read. */
  localServerReturned(): void {
    const runtime = this.#runtimes.get(LOCAL_CONNECTION_ID);
    runtime?.captcha.forget();
    if (runtime?.session.state().phase === 'signed-in') runtime.directory.refresh().catch(() => undefined);
  }

  #describe(id: string): Connection {
    return this.get(id).describe(id === LOCAL_CONNECTION_ID);
  }

  #stored(id: string): StoredConnection {
    if (id === LOCAL_CONNECTION_ID && this.#local) return this.#current(this.#local);
    const stored = this.#settings.get('connections').find((connection) => connection.id === id);
    if (!stored) throw new Failure('no-such-connection');
    return stored;
  }

  /** The local server may have moved to another port when it was restarted. */
  #current(local: StoredConnection): StoredConnection {
    const address = this.#localServer.address;
    const script = new URL(local.turnstileScriptUrl ?? '', address);
    return { ...local, address, turnstileScriptUrl: address + script.pathname };
  }

  #changed(): void {
    this.#context.emit('connections/changed', this.list());
  }
}
