import type { VaultProblem, VaultState } from '#contract/vault';
import type { SecretStore } from './secret-store';
import type { SecretKind, VaultFile } from './vault-file';
import { z } from 'zod';
import { ownProfileSchema } from '#contract/session';

/** A session as it is kept: the token, and what of its view the token itself does not tell. */
export const keptSessionSchema = z.object({
  boundTo: z.string(),
  token: z.string().min(1),
  typedUserName: z.string(),
  /** How far the system's clock was ahead when it was kept, ms. */
  skewMs: z.number(),
  /** When the token ends by the answer that brought it, ms since the epoch on the system's clock. */
  endsAt: z.number().optional(),
  personId: z.string().optional(),
  userName: z.string().optional(),
  record: ownProfileSchema.optional(),
});
export type KeptSession = z.infer<typeof keptSessionSchema>;

/** A password as it is kept, and whose it is. */
export const keptPasswordSchema = z.object({
  boundTo: z.string(),
  userName: z.string().min(1),
  password: z.string().min(1),
});
export type KeptPassword = z.infer<typeof keptPasswordSchema>;

/** Whose secrets: the connection, and the place they are meant for. */
export interface Owner {
  readonly connectionId: string;
  /** Where the secrets may be used. What was kept for another place is not given out. */
  readonly boundTo: string;
}

/** What a vault is made of. */
export interface VaultContext {
  file: VaultFile;
  /** Opens the keychain; asked for once, when it is first needed. */
  openStore(): Promise<SecretStore>;
  changed(state: VaultState): void;
  /** Notes what went wrong; never given a secret. */
  report(words: string, error?: unknown): void;
}

/**
 * What is kept for the next sign-in, only by choice: the session and the password, each on its own. With a keychain
 * they are sealed and survive a restart; without one they are kept in memory and the state says so. Secrets in clear
 * never leave main.
 */
export class Vault {
  readonly #context: VaultContext;
  /** What could not be sealed, in clear; empty while there is a keychain. */
  readonly #memory = new Map<string, string>();
  readonly #unreadable = new Map<string, VaultProblem>();
  #content: VaultFile['content'];
  #store: Promise<SecretStore> | undefined;
  /** The changes so far. */
  #turns: Promise<void> = Promise.resolve();

  constructor(context: VaultContext) {
    this.#context = context;
    this.#content = context.file.content;
  }

  /** What is kept for a connection, and where. */
  async state(owner: Owner): Promise<VaultState> {
    const { place } = await this.#keychain();
    const password = await this.password(owner);
    const session = await this.session(owner);
    return {
      connectionId: owner.connectionId,
      place,
      sessionKept: session !== undefined,
      passwordKept: password !== undefined,
      userName: password?.userName ?? null,
      problem: this.#unreadable.get(owner.connectionId) ?? null,
    };
  }

  /** Is a password kept, as far as can be told without opening it? */
  keepsPassword({ connectionId }: Owner): boolean {
    if (this.#memory.has(key(connectionId, 'password'))) return true;
    const sealed = this.#content.entries[connectionId]?.password !== undefined;
    return sealed && !this.#unreadable.has(connectionId);
  }

  keepSession(owner: Owner, session: Omit<KeptSession, 'boundTo'>): Promise<void> {
    return this.#inTurn(() => this.#keep(owner, 'session', { ...session, boundTo: owner.boundTo }));
  }

  keepPassword(owner: Owner, password: Omit<KeptPassword, 'boundTo'>): Promise<void> {
    return this.#inTurn(() => this.#keep(owner, 'password', { ...password, boundTo: owner.boundTo }));
  }

  /** The kept session, if it was kept for this very place and can be read. */
  async session(owner: Owner): Promise<KeptSession | undefined> {
    const result = keptSessionSchema.safeParse(await this.#read(owner, 'session'));
    return result.success && result.data.boundTo === owner.boundTo ? result.data : undefined;
  }

  /** The kept password, if it was kept for this very place and can be read. */
  async password(owner: Owner): Promise<KeptPassword | undefined> {
    const result = keptPasswordSchema.safeParse(await this.#read(owner, 'password'));
    return result.success && result.data.boundTo === owner.boundTo ? result.data : undefined;
  }

  /** Forgets one kind of secret, or all, of a connection: here and on disk. */
  forget(owner: Owner, ...kinds: SecretKind[]): Promise<void> {
    return this.#inTurn(() => this.#forget(owner, kinds));
  }

  /** Resolves once everything that was asked for is on disk (or could not be written). */
  flush(): Promise<void> {
    return this.#turns;
  }

  /**
   * One change after the other: sealing takes its time, and what was forgotten meanwhile must not come back with it.
   */
  #inTurn(change: () => Promise<void>): Promise<void> {
    const turn = this.#turns.then(change);
    this.#turns = turn.catch(() => undefined);
    return turn;
  }

  async #forget(owner: Owner, kinds: readonly SecretKind[]): Promise<void> {
    const { connectionId } = owner;
    const entry = { ...this.#content.entries[connectionId] };
    for (const kind of kinds) {
      this.#memory.delete(key(connectionId, kind));
      delete entry[kind];
    }
    this.#unreadable.delete(connectionId);
    await this.#save(connectionId, entry);
    this.#context.changed(await this.state(owner));
  }

  async #keep(owner: Owner, kind: SecretKind, secret: object): Promise<void> {
    const { connectionId } = owner;
    const sealed = await this.#seal(JSON.stringify(secret));
    this.#unreadable.delete(connectionId);
    this.#memory.delete(key(connectionId, kind));
    if (sealed === undefined) this.#memory.set(key(connectionId, kind), JSON.stringify(secret));
    else await this.#save(connectionId, { ...this.#content.entries[connectionId], [kind]: sealed });
    this.#context.changed(await this.state(owner));
  }

  async #seal(text: string): Promise<string | undefined> {
    const store = await this.#keychain();
    if (store.place === 'memory') return undefined;
    try {
      return (await store.seal(text)).toString('base64');
    } catch {
      // The error may quote what was to be sealed.
      this.#context.report('vault: the keychain did not take a secret');
      return undefined;
    }
  }

  async #read({ connectionId }: Owner, kind: SecretKind): Promise<unknown> {
    const known = this.#memory.get(key(connectionId, kind));
    if (known !== undefined) return JSON.parse(known);
    const sealed = this.#content.entries[connectionId]?.[kind];
    if (sealed === undefined) return undefined;
    const store = await this.#keychain();
    if (store.problem) {
      this.#unreadable.set(connectionId, store.problem);
      return undefined;
    }
    try {
      return JSON.parse(await store.open(Buffer.from(sealed, 'base64')));
    } catch {
      this.#unreadable.set(connectionId, 'unreadable');
      return undefined;
    }
  }

  #keychain(): Promise<SecretStore> {
    this.#store ??= this.#context.openStore();
    return this.#store;
  }

  async #save(connectionId: string, entry: VaultFile['content']['entries'][string]): Promise<void> {
    const { [connectionId]: before, ...others } = this.#content.entries;
    const empty = Object.keys(entry).length === 0;
    if (empty && before === undefined) return;
    this.#content = { version: 1, entries: empty ? others : { ...others, [connectionId]: entry } };
    try {
      await this.#context.file.write(this.#content);
    } catch (error) {
      this.#context.report('vault: could not be written', error);
    }
  }
}

function key(connectionId: string, kind: SecretKind): string {
  return `${kind} ${connectionId}`;
}
