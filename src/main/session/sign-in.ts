import type { Credentials, SessionView } from '#contract/session';
import type { Captcha } from './captcha/captcha';
import type { Dialect, SignInRequest } from '../dialects/dialect';
import { Failure, failedWith } from '../failure/failure';
import type { ApiClient } from '../http/http-client';
import type { KeptSession, Owner, Vault } from './vault/vault';
import type { SecretKind } from './vault/vault-file';
import { readClaims } from './claims';
import type { RenewalMeans, RenewalOutcome } from './renewal-policy';
import type { Session } from './session';

/** What signing in at a connection needs. */
export interface SignInContext {
  connectionId: string;
  dialect: Dialect;
  client: ApiClient;
  session: Session;
  captcha: Captcha;
  vault: Vault;
  owner: () => Owner;
  /** Notes a defect. */
  report: (words: string, error: unknown) => void;
}

/** Where a session comes from: the facts to rebuild its view, as the vault keeps them. */
type Grant = Omit<KeptSession, 'boundTo'>;

/** The ways into a session: by the person, by the kept password, by the kept session. */
export class SignIn {
  readonly #context: SignInContext;
  #tokenLifetimeMs: number;
  #attempt: AbortController | undefined;
  #renewal: Promise<RenewalOutcome> | undefined;
  /** The system's clock against ours, as the session's times were reckoned with, ms. */
  #skewMs = 0;
  #keepSession = false;

  constructor(context: SignInContext) {
    this.#context = context;
    this.#tokenLifetimeMs = context.dialect.tokenLifetimeMs;
  }

  /** How long a token that is issued now will work, ms. */
  get tokenLifetimeMs(): number {
    return this.#tokenLifetimeMs;
  }

  /**
   * Signs in, for the first time or again. A newer attempt cancels an older one, so that a late answer cannot undo it.
   * @throws {Failure} `password-needed`, `captcha-needed`, `refused`, `throttled`, `cancelled`, `bad-answer` or what
   * went wrong on the way
   */
  async signIn(credentials: Credentials): Promise<SessionView> {
    const { userName, keepSession, keepPassword } = credentials;
    const { dialect, captcha, vault, owner } = this.#context;
    const signal = this.#begin();
    const password = credentials.password ?? (await this.#keptPassword(userName));
    const token = dialect.capabilities.captcha ? { captchaToken: captcha.spend() } : {};
    const view = await this.#enter({ userName, password, ...token, signal }, keepSession).catch(
      async (error: unknown) => {
        if (credentials.password === null) await this.#forgetIfRefused(error);
        throw error;
      },
    );
    if (keepPassword) await vault.keepPassword(owner(), { userName, password });
    else await this.#dropPassword();
    return view;
  }

  /**
   * How the session can be renewed now: by the kept password where there is one and the system has no captcha. An attempt
   * under way is shared by all who ask for one.
   */
  renewalMeans(): RenewalMeans {
    const { dialect, vault, owner } = this.#context;
    if (dialect.capabilities.captcha || !vault.keepsPassword(owner())) return { by: 'person' };
    const attempt = (): Promise<RenewalOutcome> =>
      (this.#renewal ??= this.#enterAgain().finally(() => (this.#renewal = undefined)));
    return { by: 'password', attempt };
  }

  /** Goes on with the kept session, if there is one and it has not ended; or with the kept password. Never raises. */
  async restore(): Promise<void> {
    const { dialect, vault, owner, connectionId } = this.#context;
    // Whoever signs in already, or out meanwhile, has the last word.
    if (this.#attempt) return;
    const signal = this.#begin();
    const kept = await vault.session(owner());
    if (!kept || signal.aborted) return;
    this.#keepSession = true;
    try {
      const view = readClaims(kept.token, { connectionId, ...kept }, dialect);
      if (view.expiresAt > Date.now()) this.#accept(kept, view);
      else {
        const means = this.renewalMeans();
        const renewed = means.by === 'password' && (await means.attempt()).kind === 'renewed';
        if (!renewed) await this.forget('session');
      }
    } catch {
      await this.forget('session');
    }
  }

  /** Cancels the sign-in under way. */
  cancel(): void {
    this.#attempt?.abort();
  }

  /** The clocks were compared anew: the session's times move with them. */
  clockMoved(skewMs: number): void {
    this.#context.session.shift(this.#skewMs - skewMs);
    this.#skewMs = skewMs;
  }

  /** Forgets what was kept, and keeps no more of it. */
  async forget(...kinds: SecretKind[]): Promise<void> {
    if (kinds.includes('session')) this.#keepSession = false;
    await this.#context.vault.forget(this.#context.owner(), ...kinds);
  }

  async #enter(request: SignInRequest, keepSession: boolean): Promise<SessionView> {
    const { dialect, client, connectionId, vault, owner } = this.#context;
    const { skewMs, lifetimeMs, ...answer } = await dialect.signIn(client, request);
    if (request.signal.aborted) throw new Failure('cancelled');
    const endsAt = lifetimeMs === undefined ? {} : { endsAt: Date.now() + skewMs + lifetimeMs };
    const grant: Grant = { ...answer, ...endsAt, skewMs, typedUserName: request.userName };
    const view = readClaims(grant.token, { connectionId, ...grant }, dialect);
    // A token that is over before it began is a broken answer, not a session.
    if (view.expiresAt <= Date.now()) throw new Failure('bad-answer');
    this.#keepSession = keepSession;
    this.#accept(grant, view);
    if (keepSession) await vault.keepSession(owner(), grant);
    else await vault.forget(owner(), 'session');
    return view;
  }

  async #enterAgain(): Promise<RenewalOutcome> {
    const { vault, owner } = this.#context;
    const signal = this.#begin();
    try {
      const kept = await vault.password(owner());
      if (!kept) return { kind: 'failed', problem: { code: 'password-needed' } };
      const { userName, password } = kept;
      await this.#enter({ userName, password, signal }, this.#keepSession);
      return { kind: 'renewed' };
    } catch (error) {
      await this.#forgetIfRefused(error);
      if (error instanceof Failure) return { kind: 'failed', problem: error.error };
      this.#context.report('session: signing in again failed', error);
      return { kind: 'failed', problem: { code: 'internal' } };
    }
  }

  #accept(grant: Grant, view: SessionView): void {
    this.#skewMs = grant.skewMs;
    this.#tokenLifetimeMs = Math.max(view.expiresAt - Date.now(), 0);
    this.#context.session.accept(grant.token, view);
  }

  /** @throws {Failure} `password-needed` when none is kept for this person */
  async #keptPassword(userName: string): Promise<string> {
    const kept = await this.#context.vault.password(this.#context.owner());
    if (kept?.userName !== userName) throw new Failure('password-needed');
    return kept.password;
  }

  /**
   * Tried on and on, a kept password that is not right any more would lock the person out. Where there is a captcha, that
   * may be what was refused, and nothing is tried without the person.
   */
  async #forgetIfRefused(error: unknown): Promise<void> {
    if (failedWith(error, 'refused') && !this.#context.dialect.capabilities.captcha) {
      await this.forget('password');
    }
  }

  async #dropPassword(): Promise<void> {
    const { vault, owner } = this.#context;
    if (vault.keepsPassword(owner())) await this.forget('password');
  }

  #begin(): AbortSignal {
    this.#attempt?.abort();
    this.#attempt = new AbortController();
    return this.#attempt.signal;
  }
}
