import type { ConnectionHealth } from '#contract/connection-report';
import type { Credentials, SessionState, SessionView } from '#contract/session';
import type { VaultState } from '#contract/vault';
import { Captcha } from '../captcha/captcha';
import type { GuestHost } from '../captcha/cage';
import { captchaPage, type CaptchaPageOptions } from '../captcha/captcha-page';
import { dialectOf } from '../dialects/registry';
import type { ClientDialect } from '../dialects/dialect';
import { Directory } from '../directory/directory';
import { Failure } from '../failure';
import { createApiClient, type ApiClient } from '../http/http-client';
import type { TransportOf } from '../http/transport';
import type { Emit } from '../ipc/emit';
import { authorize } from '../session/authorization';
import { Renewal } from '../session/renewal';
import { Session } from '../session/session';
import { SignIn } from '../session/sign-in';
import type { StoredConnection } from '../settings/schema';
import type { SecretKind } from '../vault/vault-file';
import type { Owner, Vault } from '../vault/vault';
import { Health } from './health';
import { observed } from './observed-client';

/** What every connection is given from outside. */
export interface RuntimeContext {
  /** The way to an address: Chromium's, with the certificate that was chosen for it. */
  transport: TransportOf;
  emit: Emit;
  vault: Vault;
  /** Notes a defect. */
  report: (words: string, error: unknown) => void;
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
  readonly #stored: () => StoredConnection;
  readonly #context: RuntimeContext;
  readonly #health: Health;
  readonly #signIn: SignIn;
  readonly #renewal: Renewal;
  readonly #owner: () => Owner;
  #restored: Promise<void> | undefined;

  /** `stored` is asked anew each time: the local server's address can change under way. */
  constructor(id: string, stored: () => StoredConnection, local: boolean, context: RuntimeContext) {
    this.id = id;
    this.#stored = stored;
    this.#context = context;
    this.dialect = dialectOf(stored().system);
    // The local server is at another port after each start; it is one place all the same.
    this.#owner = () => ({
      connectionId: id,
      boundTo: `${this.dialect.system} ${local ? 'local' : stored().address}`,
    });
    this.session = new Session(id, {
      changed: (state) => {
        context.emit('session/changed', state);
        this.#renewal.reschedule();
      },
      personChanged: () => this.directory.forget(),
      renew: () => this.#signIn.again(),
    });
    this.#health = new Health({
      connectionId: id,
      ping: () => this.client.send({ method: 'GET', path: '/', anonymous: true, timeoutMs: 5000 }),
      changed: (health) => context.emit('connections/health-changed', health),
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
    this.captcha = new Captcha(id, (state) => context.emit('captcha/changed', state));
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
      renew: () => this.#signIn.again(),
      now: () => Date.now(),
    });
    this.directory = new Directory({
      dialect: this.dialect,
      client: this.client,
      view: () => this.session.view,
      tokenLifetimeMs: () => this.#signIn.tokenLifetimeMs,
      changed: (revision) => context.emit('directory/changed', { connectionId: id, revision }),
    });
  }

  /**
   * The captcha guest's host, while the connection has a site key.
   * @throws {Failure} `not-supported` without one
   */
  captchaHost(): GuestHost {
    if (!this.#stored().turnstileSiteKey) {
      this.captcha.notConfigured();
      throw new Failure('not-supported');
    }
    const scriptUrl = (): string => this.#stored().turnstileScriptUrl ?? '';
    return {
      origin: () => new URL(this.#stored().address).origin,
      scriptUrl,
      page: () =>
        captchaPage({
          siteKey: this.#stored().turnstileSiteKey ?? '',
          scriptUrl: scriptUrl(),
          ...this.#context.appearance(),
        }),
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

  /** Calls off the sign-in under way. */
  cancelSignIn(): void {
    this.#signIn.cancel();
  }

  /** Renews the session now: without the person where that is possible, otherwise by asking them. */
  async renew(): Promise<void> {
    const problem = await this.#signIn.again();
    if (problem !== null) this.session.askAgain(problem);
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

  #returned(): void {
    this.#renewal.reschedule();
    if (this.session.state().phase === 'signed-in' && this.dialect.people) {
      this.directory.refresh().catch(() => undefined);
    }
  }
}
