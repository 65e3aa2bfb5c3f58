import { randomUUID } from 'node:crypto';
import type { Connection, ConnectionDraft } from '#contract/connection';
import type { Credentials, SessionView } from '#contract/session';
import { dialectOf, dialects } from '../dialects/registry';
import { Failure } from '../failure/failure';
import type { LocalServer } from './local-server';
import type { StoredConnection } from '../settings/schema';
import type { SettingsStore } from '../settings/settings-store';
import { ConnectionRuntime, type RuntimeContext } from './connection-runtime';
import { isLocal, LocalConnections } from './local-connections';
import { place, isElsewhere, placeAgain } from './placement';

/** What the list of connections is made of. */
export interface ConnectionsParts {
  settings: Pick<SettingsStore, 'get' | 'set'>;
  /** Those that IT has set. */
  managed: readonly StoredConnection[];
  localServer: Pick<LocalServer, 'start' | 'address'>;
  context: RuntimeContext;
  /** A connection goes, or becomes another: what is open for it outside has to be closed. */
  left: (id: string) => void;
  /** The list is another one. */
  changed: (list: Connection[]) => void;
}

/**
 * All configured backends: those that IT has set, then a person's own in their order, then the local server's once it
 * was opened. One whose system this Portero does not know is kept and not shown.
 */
export class Connections {
  readonly #settings: ConnectionsParts['settings'];
  readonly #managed: readonly StoredConnection[];
  readonly #managedIds: ReadonlySet<string>;
  readonly #local: LocalConnections;
  readonly #context: RuntimeContext;
  readonly #left: (id: string) => void;
  readonly #listChanged: (list: Connection[]) => void;
  readonly #runtimes = new Map<string, ConnectionRuntime>();

  constructor({ settings, managed, localServer, context, left, changed }: ConnectionsParts) {
    this.#settings = settings;
    this.#managed = managed;
    this.#managedIds = new Set(managed.map(({ id }) => id));
    this.#local = new LocalConnections(localServer, context.transport);
    this.#context = context;
    this.#left = left;
    this.#listChanged = changed;
  }

  list(): Connection[] {
    return this.#all().map((stored) => this.#describe(stored));
  }

  /**
   * The connection with this id, at work.
   * @throws {Failure} `no-such-connection`
   */
  get(id: string): ConnectionRuntime {
    this.#stored(id);
    let runtime = this.#runtimes.get(id);
    if (!runtime) {
      runtime = new ConnectionRuntime(
        { id, stored: () => this.#stored(id), local: isLocal(id) },
        this.#context,
      );
      this.#runtimes.set(id, runtime);
    }
    return runtime;
  }

  /**
   * Makes sure that somebody is signed in at a connection, or anywhere: what they may see is not for passers-by.
   * @throws {Failure} `not-signed-in`
   */
  requireSession(id: string | null): void {
    const runtimes = id === null ? [...this.#runtimes.values()] : [this.get(id)];
    if (!runtimes.some(({ session }) => session.view)) throw new Failure('not-signed-in');
  }

  /**
   * Keeps a new connection. The same address and system may be there already: people have a second account.
   * @throws {Failure} as {@link place}
   */
  async add(draft: ConnectionDraft): Promise<Connection> {
    const id = randomUUID();
    const added = { ...(await place(draft, this.#context.transport)), id, name: draft.name };
    this.#keep([...this.#settings.get('connections'), added]);
    return this.#describe(this.#stored(id));
  }

  /**
   * Changes one of the person's own. A changed place, system or certificate makes it another connection: its session
   * ends and what was kept for it is forgotten, because token and password were meant for elsewhere.
   * @throws {Failure} `no-such-connection`, `managed`, or as {@link place}
   */
  async edit(id: string, draft: ConnectionDraft): Promise<Connection> {
    const placement = await placeAgain(this.#own(id), draft, this.#context.transport);
    // Asked anew: answers take their time, and it may be gone.
    const before = this.#own(id);
    if (isElsewhere(before, placement)) await this.#dispose(id);
    const edited: StoredConnection = { ...placement, id, name: draft.name };
    this.#keep(this.#settings.get('connections').map((one) => (one.id === id ? edited : one)));
    return this.#describe(this.#stored(id));
  }

  /** Puts a person's own into this order; unknown ids are ignored, missing ones go last. */
  reorder(ids: readonly string[]): void {
    const rank = new Map(ids.map((id, at) => [id, at]));
    const rankOf = ({ id }: StoredConnection): number => rank.get(id) ?? ids.length;
    this.#keep(this.#settings.get('connections').toSorted((a, b) => rankOf(a) - rankOf(b)));
  }

  /**
   * Forgets a connection with its session and all that was kept for it.
   * @throws {Failure} `no-such-connection`, `managed`
   */
  async remove(id: string): Promise<void> {
    if (!isLocal(id)) this.#own(id);
    await this.#dispose(id);
    this.#local.remove(id);
    if (this.#settings.get('lastConnectionId') === id) this.#settings.set('lastConnectionId', null);
    this.#keep(this.#settings.get('connections').filter((connection) => connection.id !== id));
  }

  /**
   * Signs in at a connection and remembers it as the last one used.
   * @throws {Failure} as {@link ConnectionRuntime.signIn}
   */
  async signIn(credentials: Credentials): Promise<SessionView> {
    const id = credentials.connectionId;
    const runtime = this.get(id);
    const before = runtime.session.view?.personId;
    const view = await runtime.signIn(credentials);
    // The page is going to ask for the people: while it draws its screen, the first of them are on their way.
    if (view.personId !== before) runtime.refreshPeople();
    if (!isLocal(id)) this.#settings.set('lastConnectionId', id);
    return view;
  }

  /**
   * Starts the local server if need be and answers its first connection.
   * @throws {Failure} `local-server-failed`
   */
  async openLocal(setAsideDamaged = false): Promise<Connection> {
    const { id } = await this.#local.open(setAsideDamaged);
    this.#changed();
    return this.#describe(this.#stored(id));
  }

  /** It runs (again): what it has forgotten is dropped, and a list that could not be read meanwhile is read. */
  localServerReturned(): void {
    for (const [id, runtime] of this.#runtimes) {
      if (!isLocal(id)) continue;
      runtime.captcha.forget();
      runtime.refreshPeople();
    }
  }

  /** The computer woke up, or its clock was set. */
  clockJumped(): void {
    for (const runtime of this.#runtimes.values()) runtime.clockJumped();
  }

  #all(): StoredConnection[] {
    const known = new Set(dialects().map(({ system }) => system));
    const all = [...this.#managed, ...this.#settings.get('connections'), ...this.#local.list()];
    return all.filter(({ system }) => known.has(system));
  }

  /** From what is kept alone: who only looks at the list sets nothing to work. */
  #describe(stored: StoredConnection): Connection {
    const { id, system, turnstileSiteKey } = stored;
    const { capabilities, name: systemName } = dialectOf(system);
    const captchaReady = !capabilities.captcha || turnstileSiteKey !== null;
    const origin = { local: isLocal(id), managed: this.#managedIds.has(id) };
    return { ...stored, systemName, capabilities, captchaReady, ...origin };
  }

  #stored(id: string): StoredConnection {
    const stored = this.#all().find((connection) => connection.id === id);
    if (!stored) throw new Failure('no-such-connection');
    return stored;
  }

  /** One that a person has added. The others have their addresses from elsewhere. */
  #own(id: string): StoredConnection {
    if (this.#managedIds.has(id) || isLocal(id)) throw new Failure('managed');
    return this.#stored(id);
  }

  /** Ends whatever a connection has at work and forgets what was kept for it. */
  async #dispose(id: string): Promise<void> {
    await this.get(id).dispose();
    this.#runtimes.delete(id);
    this.#left(id);
  }

  #keep(connections: StoredConnection[]): void {
    this.#settings.set('connections', connections);
    this.#changed();
  }

  #changed(): void {
    this.#listChanged(this.list());
  }
}
