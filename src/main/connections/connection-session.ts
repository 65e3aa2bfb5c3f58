import type { CaptchaState } from '#contract/captcha';
import type { ConnectionHealth } from '#contract/connection-report';
import type { Credentials, SessionState, SessionView } from '#contract/session';
import type { VaultState } from '#contract/vault';
import { connectDialect } from '../dialects/registry';
import type { ClientDialect } from '../dialects/dialect';
import { Failure } from '../failure/failure';
import { createApiClient, type ApiClient } from '../http/http-client';
import type { TransportOf } from '../http/transport';
import { authorize } from '../session/authorization';
import { Captcha } from '../session/captcha/captcha';
import type { GuestHost } from '../session/captcha/cage';
import { captchaPage, type CaptchaPageOptions } from '../session/captcha/captcha-page';
import { Renewal } from '../session/renewal';
import { Session, type SessionEvents } from '../session/session';
import { SignIn } from '../session/sign-in';
import type { Owner, Vault } from '../session/vault/vault';
import type { SecretKind } from '../session/vault/vault-file';
import type { StoredConnection } from '../settings/schema';
import { captchaScriptUrl } from './discovery';
import { Health, observed } from './health';

/** What the session of a connection needs from outside. */
export interface ConnectionSessionContext {
  /** The way to an address: Chromium's, with the certificate that was chosen for it. */
  transport: TransportOf;
  listener: {
    session(state: SessionState): void;
    captcha(state: CaptchaState): void;
    health(health: ConnectionHealth): void;
  };
  vault: Vault;
  /** Notes a defect. */
  report: (words: string, error: unknown) => void;
  /** How the captcha page should look now. */
  appearance(): Pick<CaptchaPageOptions, 'language' | 'theme'>;
}

/** Which connection it is. `stored` is asked anew each time: the local server's address can change under way. */
export interface ConnectionIdentity {
  id: string;
  stored: () => StoredConnection;
  /** Is it the local server inside the app? */
  local: boolean;
}

/** What a connection does when its session changes, and when its system answers again. */
export interface ConnectionSessionEvents extends Pick<SessionEvents, 'changed' | 'personChanged'> {
  returned(): void;
}

/** Who is signed in at one connection: session, captcha, what is kept, health, and the client that all of it goes through. */
export class ConnectionSession {
  readonly id: string;
  readonly dialect: ClientDialect;
  readonly client: ApiClient;
  readonly session: Session;
  readonly captcha: Captcha;
  readonly #stored: () => StoredConnection;
  readonly #context: ConnectionSessionContext;
  readonly #health: Health;
  readonly #signIn: SignIn;
  readonly #renewal: Renewal;
  readonly #owner: () => Owner;
  #restored: Promise<void> | undefined;

  constructor(
    { id, stored, local }: ConnectionIdentity,
    context: ConnectionSessionContext,
    events: ConnectionSessionEvents,
  ) {
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
        events.changed(state);
        this.#renewal.reschedule();
      },
      personChanged: () => events.personChanged(),
      means: () => this.#signIn.renewalMeans(),
    });
    this.#health = new Health({
      connectionId: id,
      ping: () => this.client.send({ method: 'GET', path: '/', anonymous: true, timeoutMs: 5000 }),
      changed: (health) => context.listener.health(health),
      returned: () => {
        this.#renewal.reschedule();
        events.returned();
      },
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
  }

  /** The system and place that the connection leads to. */
  boundTo(): string {
    return this.#owner().boundTo;
  }

  /** How long a token that is issued now will work, ms. */
  tokenLifetimeMs(): number {
    return this.#signIn.tokenLifetimeMs;
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
}
