import { onTestFinished } from 'vitest';
import type { SessionState, SessionView } from '#contract/session';
import { ConnectionRuntime } from '../../../src/main/connections/connection-runtime';
import { inProcessThreads } from '../../../src/main/directory/testing/in-process-thread';
import { failedWith } from '../../../src/main/failure/failure';
import { Journal } from '../../../src/main/audit/audit-log';
import { someRecords } from '../../../src/main/audit/records/testing/some-records';
import type { Vault } from '../../../src/main/session/vault/vault';
import { waitOut } from '../targets/patient-fetch';
import type { Account, CaptchaTarget } from '../targets/target';
import { recordingFetch, type SentRequest } from './recording-fetch';
import { memoryVault } from './vaults';

/** Portero's own client at one system, as the app has it: only the window and Chromium are not there. */
export interface Client {
  readonly runtime: ConnectionRuntime;
  /** Every request it sent, in order. */
  readonly sent: readonly SentRequest[];
  /** Everything that it told the window, in order. */
  readonly told: readonly unknown[];
  /** Every note for the log, in order. */
  readonly noted: readonly string[];
  /** Signs in as a person does; `keepPassword` as the box on the form. */
  signIn(account: Account, options?: { keepPassword?: boolean }): Promise<SessionView>;
  /** Resolves as soon as the session is like this. */
  until(matches: (state: SessionState) => boolean): Promise<void>;
  /** Sends a request with the session, as every route of the dialect does. */
  request(path: string): Promise<{ status: number; text: string }>;
}

/** The name that this client's connection has. */
export const CONNECTION_ID = 'conformance';

/** Where it connects to, and what it needs there. */
export type ClientTarget = Pick<CaptchaTarget, 'address' | 'system'> &
  Partial<Pick<CaptchaTarget, 'captchaToken' | 'waitsOutLimits'>>;

/** Opens a client; it is disposed of when the running statement is over. */
export function openClient(target: ClientTarget, vault: Vault = memoryVault()): Client {
  const sent: SentRequest[] = [];
  const told: unknown[] = [];
  const noted: string[] = [];
  const listeners = new Set<() => void>();
  const tell = (payload: unknown): void => {
    told.push(payload);
    for (const listener of listeners) listener();
  };
  const records = someRecords();
  const stored = {
    id: CONNECTION_ID,
    name: 'Conformance',
    address: target.address,
    system: target.system.id,
    turnstileSiteKey: '1x00000000000000000000AA',
    allowPlainHttp: false,
    trustedFingerprint: null,
  };
  const runtime = new ConnectionRuntime(
    { id: CONNECTION_ID, stored: () => stored, local: false },
    {
      transport: () => ({ fetch: recordingFetch(sent), certificate: () => undefined }),
      listener: {
        session: tell,
        captcha: tell,
        health: tell,
        directory: tell,
        deletion: tell,
        profiles: tell,
      },
      vault,
      report: (words, error) => noted.push(`${words} ${String(error)}`),
      startPeopleThread: inProcessThreads().start,
      foreignFetch: () => Promise.reject(new Error('nobody fetches from elsewhere')),
      records,
      journal: new Journal(records, { changed: () => undefined, now: () => Date.now() }),
      bulk: { sessionChanged: () => undefined, systemReturned: () => undefined },
      appearance: () => ({ language: 'en', theme: 'light' }),
    },
  );
  onTestFinished(() => runtime.dispose());
  return {
    runtime,
    sent,
    told,
    noted,
    signIn: async (account, { keepPassword = false } = {}) => {
      const tryOnce = async (): Promise<SessionView> => {
        const token = await target.captchaToken?.();
        // As the captcha guest says it.
        if (token !== undefined) runtime.captcha.receive({ event: 'token', token });
        const choices = { keepSession: false, keepPassword };
        return runtime.signIn({ connectionId: CONNECTION_ID, ...account, ...choices });
      };
      try {
        return await tryOnce();
      } catch (error) {
        if (!target.waitsOutLimits || !failedWith(error, 'throttled')) throw error;
        await waitOut(error.error.retryAfterMs);
        sent.pop();
        return tryOnce();
      }
    },
    until: (matches) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!matches(runtime.session.state())) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      }),
    request: (path) => runtime.client.send({ method: 'GET', path }),
  };
}
