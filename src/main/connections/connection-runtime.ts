import type { CaptchaState } from '#contract/captcha';
import type { EventPayload } from '#contract/channels';
import type { ConnectionHealth } from '#contract/connection-report';
import type { Credentials, SessionState, SessionView } from '#contract/session';
import type { VaultState } from '#contract/vault';
import { Captcha } from '../session/captcha/captcha';
import type { GuestHost } from '../session/captcha/cage';
import { captchaPage, type CaptchaPageOptions } from '../session/captcha/captcha-page';
import { connectDialect } from '../dialects/registry';
import type { ClientDialect } from '../dialects/dialect';
import { Directory } from '../directory/directory';
import type { StartThread } from '../directory/people-thread';
import { Failure } from '../failure/failure';
import { createApiClient, type ApiClient, type Fetch } from '../http/http-client';
import type { TransportOf } from '../http/transport';
import type { Bulk } from '../changes/bulk/bulk';
import type { Journal, JournalContext } from '../audit/audit-log';
import { findOutLater } from '../changes/change-kinds';
import { Deletions } from '../changes/people/deletions';
import { Pictures } from '../changes/people/pictures';
import { LockoutGuard } from '../changes/pipeline/lockout-guard';
import { RecordLocks } from '../changes/pipeline/record-locks';
import { SingleChanges, type ChangeContext } from '../changes/pipeline/single-changes';
import type { Records } from '../audit/records/records';
import { authorize } from '../session/authorization';
import { Renewal } from '../session/renewal';
import { Session } from '../session/session';
import { SignIn } from '../session/sign-in';
import type { StoredConnection } from '../settings/schema';
import type { SecretKind } from '../session/vault/vault-file';
import type { Owner, Vault } from '../session/vault/vault';
import { captchaScriptUrl } from './discovery';
import { Health, observed } from './health';

/** What a connection reports to the rest of main. */
export interface ConnectionListener {
  session(state: SessionState): void;
  captcha(state: CaptchaState): void;
  health(health: ConnectionHealth): void;
  directory(change: EventPayload<'directory/changed'>): void;
  deletion(end: EventPayload<'people/deletion'>): void;
  profiles(change: EventPayload<'profiles/changed'>): void;
}

/** What every connection is given from outside. */
export interface RuntimeContext {
  /** The way to an address: Chromium's, with the certificate that was chosen for it. */
  transport: TransportOf;
  /** The way to pictures that are kept elsewhere (`http/foreign-fetch.ts`). */
  foreignFetch: Fetch;
  listener: ConnectionListener;
  vault: Vault;
  /** Notes a defect. */
  report: (words: string, error: unknown) => void;
  records: Records;
  journal: Journal;
  /** The bulk operations, which have to know how their connections are. */
  bulk: Pick<Bulk, 'sessionChanged' | 'systemReturned'>;
  /** Starts the thread that holds a connection's people. */
  startPeopleThread: StartThread;
  /** How the captcha page should look now. */
  appearance(): Pick<CaptchaPageOptions, 'language' | 'theme'>;
}

/** One connection at work: its session, its captcha, its directory, its health, and the client they share. */
export class ConnectionRuntime {
  readonly id: string;
  readonly dialect: ClientDialect;
  readonly client: ApiClient;
  readonly session: Session;
  readonly captcha: Captcha;
  readonly directory: Directory;
  readonly guard: LockoutGuard;
  readonly locks = new RecordLocks();
  readonly changes: ChangeContext;
  readonly deletions: Deletions;
  readonly pictures: Pictures;
  readonly #stored: () => StoredConnection;
  readonly #context: RuntimeContext;
  readonly #health: Health;
  readonly #signIn: SignIn;
  readonly #renewal: Renewal;
  readonly #owner: () => Owner;
  #restored: Promise<void> | undefined;
  #lastPhase: SessionState['phase'] = 'signed-out';

  /** `stored` is asked anew each time: the local server's address can change under way. */
  constructor(id: string, stored: () => StoredConnection, local: boolean, context: RuntimeContext) {
    this.id = id;
    this.#stored = stored;
    this.#context = context;
    // The local server is at another port after each start; it is one place all the same.
    this.#owner = () => ({
      connectionId: id,
      boundTo: `${this.dialect.system} ${local ? 'local' : stored().address}`,
    });
    this.session = new Session(id, {
      changed: (state) => {
        context.listener.session(state);
        this.#sessionChanged(state);
        this.#renewal.reschedule();
      },
      personChanged: () => {
        this.directory.forget();
        this.guard.forget();
        this.deletions.callOff();
        this.pictures.forget();
      },
      means: () => this.#signIn.renewalMeans(),
    });
    this.#health = new Health({
      connectionId: id,
      ping: () => this.client.send({ method: 'GET', path: '/', anonymous: true, timeoutMs: 5000 }),
      changed: (health) => context.listener.health(health),
      returned: () => this.#returned(),
      clockMoved: (skewMs) => this.#signIn.clockMoved(skewMs),
      wanted: () => this.session.view !== undefined,
      now: () => Date.now(),
    });
    const client = createApiClient(
      () => stored().address,
      (input, init) => context.transport(stored()).fetch(input, init),
      (http) => authorize(http, this.session),
    );
    this.client = observed(client, this.#health);
    this.dialect = connectDialect(stored().system, this.client);
    this.captcha = new Captcha(id, (state) => context.listener.captcha(state));
    this.#signIn = new SignIn({
      connectionId: id,
      dialect: this.dialect,
      client: this.client,
      session: this.session,
      captcha: this.captcha,
      vault: context.vault,
      owner: this.#owner,
      report: context.report,
    });
    this.#renewal = new Renewal({
      session: this.session,
      lifetimeMs: () => this.#signIn.tokenLifetimeMs,
      means: () => this.#signIn.renewalMeans(),
      now: () => Date.now(),
    });
    this.directory = new Directory({
      dialect: this.dialect,
      client: this.client,
      view: () => this.session.view,
      startThread: context.startPeopleThread,
      changed: (revision, failure) => context.listener.directory({ connectionId: id, revision, failure }),
      report: context.report,
    });
    this.guard = new LockoutGuard(this);
    const changes = new SingleChanges(this, {
      records: context.records,
      journal: context.journal,
      report: context.report,
      findOutLater,
    });
    const profilesChanged = (): void => context.listener.profiles({ connectionId: id });
    this.changes = { place: this, changes, profilesChanged };
    this.deletions = new Deletions({
      ...this.changes,
      sendsAtOnce: () => this.session.state().phase === 'signed-in',
      ended: ({ personId, userName }, error) =>
        context.listener.deletion({ connectionId: id, personId, userName, error }),
      report: context.report,
      now: () => Date.now(),
    });
    this.pictures = new Pictures({
      dialect: this.dialect,
      client: this.client,
      sources: {
        address: () => stored().address,
        own: (input, init) => context.transport(stored()).fetch(input, init),
        foreign: context.foreignFetch,
      },
    });
  }

  /** Who is signed in, or was when the session expired. */
  view(): SessionView | undefined {
    return this.session.view;
  }

  /** The system and place that the connection leads to. */
  boundTo(): string {
    return this.#owner().boundTo;
  }

  /** How long a token that is issued now will work, ms. */
  tokenLifetimeMs(): number {
    return this.#signIn.tokenLifetimeMs;
  }

  /** Where something is done now, and by whom. @throws {Failure} `not-signed-in` */
  auditContext(): JournalContext {
    const view = this.view();
    if (!view) throw new Failure('not-signed-in');
    const { personId, userName } = view;
    const { name: connectionName, address } = this.#stored();
    return { connectionId: this.id, connectionName, address, actor: { personId, userName } };
  }

  /**
   * The host of the captcha's guest. Where its script comes from is asked anew each time: no setting can name another place.
   * @throws {Failure} `not-supported` without a site key; why a local server does not say where its script is
   */
  async captchaHost(): Promise<GuestHost> {
    const stored = this.#stored();
    const siteKey = stored.turnstileSiteKey;
    if (!siteKey) {
      this.captcha.notConfigured();
      throw new Failure('not-supported');
    }
    const scriptUrl = await captchaScriptUrl(new URL(stored.address), this.#context.transport(stored).fetch);
    return {
      origin: () => new URL(this.#stored().address).origin,
      scriptUrl,
      page: () => captchaPage({ siteKey, scriptUrl, ...this.#context.appearance() }),
    };
  }

  /**
   * The session's state. The first time it is asked for, a kept session is restored before it is answered.
   */
  async sessionState(): Promise<SessionState> {
    this.#restored ??= this.#signIn.restore();
    await this.#restored;
    return this.session.state();
  }

  /** Signs in. @throws {Failure} as {@link SignIn.signIn} */
  signIn(credentials: Credentials): Promise<SessionView> {
    return this.#signIn.signIn(credentials);
  }

  /** Cancels the sign-in under way. */
  cancelSignIn(): void {
    this.#signIn.cancel();
  }

  /** Renews the session now: without the person where that is possible, otherwise by asking them. */
  renew(): Promise<void> {
    return this.#renewal.renew();
  }

  health(): ConnectionHealth {
    return this.#health.state();
  }

  /** The computer woke up, or its clock was set: the system is asked what time it is. */
  clockJumped(): void {
    this.#renewal.reschedule();
    this.#health.ask();
  }

  vaultState(): Promise<VaultState> {
    return this.#context.vault.state(this.#owner());
  }

  /** Forgets what was kept of this kind; the present session goes on. */
  forgetKept(...kinds: SecretKind[]): Promise<void> {
    return this.#signIn.forget(...kinds);
  }

  /** Ends the session, also the kept one, and forgets everything that was read in it. A kept password stays. */
  async signOut(): Promise<void> {
    this.cancelSignIn();
    this.session.signOut();
    this.#health.stop();
    await this.forgetKept('session');
  }

  /** The connection goes, or becomes another: nothing of it may be left. */
  async dispose(): Promise<void> {
    await this.signOut();
    this.#renewal.stop();
    await this.forgetKept('session', 'password');
  }

  /** Operations of whoever left stop; what the one who is there had sent before is found out. */
  #sessionChanged(state: SessionState): void {
    this.#context.bulk.sessionChanged(this.id, state);
    const came = state.phase === 'signed-in' && this.#lastPhase !== 'signed-in';
    this.#lastPhase = state.phase;
    if (came) void this.changes.changes.settle();
  }

  #returned(): void {
    this.#context.bulk.systemReturned(this.id);
    this.#renewal.reschedule();
    if (this.session.state().phase === 'signed-in' && this.dialect.people) {
      this.directory.refresh().catch(() => undefined);
    }
  }
}
