import type { Connection } from '#contract/connection';
import type { Credentials, SessionView } from '#contract/session';
import { Captcha } from '../captcha/captcha';
import type { GuestHost } from '../captcha/cage';
import { captchaPage, type CaptchaPageOptions } from '../captcha/captcha-page';
import { dialectOf } from '../dialects/registry';
import type { ClientDialect } from '../dialects/dialect';
import { Directory } from '../directory/directory';
import { Failure } from '../failure';
import { createApiClient, type ApiClient, type Fetch } from '../http/http-client';
import type { Emit } from '../ipc/emit';
import { authorize } from '../session/authorization';
import { readClaims } from '../session/claims';
import { Session } from '../session/session';
import type { StoredConnection } from '../settings/schema';

/** What every connection is given from outside. */
export interface RuntimeContext {
  fetch: Fetch;
  emit: Emit;
  /** How the captcha page should look now. */
  appearance(): Pick<CaptchaPageOptions, 'language' | 'theme'>;
}

/** One connection at work: its session, its captcha, its directory, and the client they share. */
export class ConnectionRuntime {
  readonly id: string;
  readonly dialect: ClientDialect;
  readonly client: ApiClient;
  readonly session: Session;
  readonly captcha: Captcha;
  readonly directory: Directory;
  readonly #stored: () => StoredConnection;
  readonly #context: RuntimeContext;
  #tokenLifetimeMs: number;
  #signingIn: AbortController | undefined;

  /** `stored` is asked anew each time: the local server's address can change under way. */
  constructor(id: string, stored: () => StoredConnection, context: RuntimeContext) {
    this.id = id;
    this.#stored = stored;
    this.#context = context;
    this.dialect = dialectOf(stored().system);
    this.#tokenLifetimeMs = this.dialect.tokenLifetimeMs;
    this.session = new Session(id, {
      changed: (state) => context.emit('session/changed', state),
      personChanged: () => this.directory.forget(),
    });
    this.client = createApiClient(
      () => stored().address,
      context.fetch,
      (http) => authorize(http, this.session),
    );
    this.captcha = new Captcha(id, (state) => context.emit('captcha/changed', state));
    this.directory = new Directory({
      dialect: this.dialect,
      client: this.client,
      view: () => this.session.view,
      tokenLifetimeMs: () => this.#tokenLifetimeMs,
      changed: (revision) => context.emit('directory/changed', { connectionId: id, revision }),
    });
  }

  /** The connection as screens see it. */
  describe(local: boolean): Connection {
    const { name, address, system, turnstileSiteKey } = this.#stored();
    const { capabilities } = this.dialect;
    const captchaReady = !capabilities.captcha || turnstileSiteKey !== null;
    return { id: this.id, name, address, system, capabilities, local, captchaReady };
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
   * Signs in, for the first time or again. A newer try calls an older one off, so that a late answer cannot undo it.
   * @throws {Failure} `captcha-needed`, `refused`, `throttled`, `cancelled`, `bad-answer` or what went wrong on the way
   */
  async signIn({ userName, password }: Credentials): Promise<SessionView> {
    this.#signingIn?.abort();
    const attempt = new AbortController();
    this.#signingIn = attempt;
    const captcha = this.dialect.capabilities.captcha ? { captchaToken: this.captcha.spend() } : {};
    const { token, skewMs } = await this.dialect.signIn(this.client, {
      userName,
      password,
      ...captcha,
      signal: attempt.signal,
    });
    if (attempt.signal.aborted) throw new Failure('cancelled');
    const view = readClaims(token, { connectionId: this.id, typedUserName: userName, skewMs });
    const lifetime = view.expiresAt - Date.now();
    // A token that is over before it began is a broken answer, not a session.
    if (lifetime <= 0) throw new Failure('bad-answer');
    this.#tokenLifetimeMs = lifetime;
    this.session.accept(token, view);
    return view;
  }

  /** Calls off the sign-in under way. */
  cancelSignIn(): void {
    this.#signingIn?.abort();
  }

  /** Forgets the session and everything that was read in it. */
  close(): void {
    this.cancelSignIn();
    this.session.signOut();
  }
}
