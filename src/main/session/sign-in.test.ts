import type { ServerResponse } from 'node:http';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Credentials } from '#contract/session';
import { Captcha } from './captcha/captcha';
import { dialectOf } from '../dialects/registry';
import { createApiClient } from '../http/http-client';
import { startTinySystem } from '../testing/tiny-system';
import { memoryOnly } from './vault/secret-store';
import { Vault } from './vault/vault';
import { authorize } from './authorization';
import type { RenewalOutcome } from './renewal-policy';
import { Session } from './session';
import { SignIn } from './sign-in';

const MINUTE = 60_000;
const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What the system takes and how often it was asked; what its next answers do. */
let system: {
  password: string;
  tries: number;
  lifetimeMs: number;
  /** How far its clock is ahead, ms. */
  aheadMs: number;
  held?: Promise<void> | undefined;
};
let address: string;
let session: Session;
let vault: Vault;
let signIn: SignIn;

/** Answers sign-ins as Storm does (ST-1); everything else needs its token. */
function answerSignIn(body: string, response: ServerResponse): void {
  system.tries += 1;
  const { username, password } = JSON.parse(body) as Record<string, string>;
  if (password !== system.password) {
    response.writeHead(401).end('{"message":"Username or password is incorrect"}');
    return;
  }
  const generatedAt = Date.now() + system.aheadMs;
  const accessToken = `${base64({ alg: 'HS256' })}.${base64({ sub: `id-${username}`, n: system.tries })}.c2ln`;
  const data = {
    accessToken,
    tokenType: 'Bearer',
    username,
    remainingTime: system.lifetimeMs,
    expireDate: generatedAt + system.lifetimeMs,
    message: 'ok',
  };
  void Promise.resolve(system.held).then(() =>
    response.end(JSON.stringify({ data, meta: { executionTime: 1, generatedAt }, message: 'ok' })),
  );
}

/** Renews without the person, where that is possible. */
async function renew(): Promise<RenewalOutcome | undefined> {
  const means = signIn.renewalMeans();
  return means.by === 'password' ? means.attempt() : undefined;
}

/** A fresh start of Portero with what the vault holds. */
function startAnew(systemId = 'storm', place = address): void {
  const dialect = dialectOf(systemId);
  session = new Session('c', {
    changed: () => undefined,
    personChanged: () => undefined,
    means: () => signIn.renewalMeans(),
  });
  const client = createApiClient(
    () => place,
    fetch,
    (http) => authorize(http, session),
  );
  signIn = new SignIn({
    connectionId: 'c',
    dialect,
    client,
    session,
    captcha: new Captcha('c', () => undefined),
    vault,
    owner: () => ({ connectionId: 'c', boundTo: `${systemId} ${place}` }),
    report: (words, error) => {
      throw new Error(words, { cause: error });
    },
  });
}

const typed = (special: Partial<Credentials> = {}): Credentials => ({
  connectionId: 'c',
  userName: 'ana',
  password: 'right',
  keepSession: false,
  keepPassword: false,
  ...special,
});

beforeEach(async () => {
  system = { password: 'right', tries: 0, lifetimeMs: 15 * MINUTE, aheadMs: 0 };
  ({ address } = await startTinySystem((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => answerSignIn(body, response));
  }));
  vault = new Vault({
    file: { content: { version: 1, entries: {} }, write: async () => undefined },
    openStore: async () => memoryOnly('no-keychain'),
    changed: () => undefined,
    report: () => undefined,
  });
  startAnew();
});

describe('signing in', () => {
  it('keeps nothing that was not chosen, and forgets what is no longer', async () => {
    await signIn.signIn(typed({ keepSession: true, keepPassword: true }));
    await signIn.signIn(typed());
    startAnew();
    await signIn.restore();
    expect(session.state().phase).toBe('signed-out');
    await expect(signIn.signIn(typed({ password: null }))).rejects.toMatchObject({
      error: { code: 'password-needed' },
    });
  });

  it('uses the kept password for the person it belongs to, and nobody else', async () => {
    await signIn.signIn(typed({ keepPassword: true }));
    const kept = typed({ password: null, keepPassword: true });
    expect(await signIn.signIn(kept)).toMatchObject({ personId: 'id-ana' });
    await expect(signIn.signIn({ ...kept, userName: 'eva' })).rejects.toMatchObject({
      error: { code: 'password-needed' },
    });
  });

  it('forgets a kept password that is refused, also when the person had it sent', async () => {
    await signIn.signIn(typed({ keepPassword: true }));
    system.password = 'changed';
    const kept = typed({ password: null, keepPassword: true });
    await expect(signIn.signIn(kept)).rejects.toMatchObject({ error: { code: 'refused' } });
    await expect(signIn.signIn(kept)).rejects.toMatchObject({ error: { code: 'password-needed' } });
    expect(system.tries).toBe(2);
  });

  it('keeps the kept password when another one is refused', async () => {
    await signIn.signIn(typed({ keepPassword: true }));
    await signIn.signIn(typed({ password: 'typo' })).catch(() => undefined);
    expect(await renew()).toEqual({ kind: 'renewed' });
  });

  it('goes on with the kept session after a restart', async () => {
    await signIn.signIn(typed({ keepSession: true }));
    startAnew();
    await signIn.restore();
    expect(session.state()).toMatchObject({ phase: 'signed-in', view: { userName: 'ana' } });
    expect(system.tries).toBe(1);
  });

  it('calls an older try off, so that its late answer cannot undo the newer one', async () => {
    let release = (): void => undefined;
    system.held = new Promise((resolve) => (release = resolve));
    const older = signIn.signIn(typed({ userName: 'old' })).catch((error: unknown) => error);
    while (system.tries === 0) await new Promise((resolve) => setImmediate(resolve));
    system.held = undefined;
    await signIn.signIn(typed({ userName: 'new' }));
    release();
    expect(await older).toMatchObject({ error: { code: 'cancelled' } });
    expect(session.view?.userName).toBe('new');
  });

  it('takes no token that is over before it began', async () => {
    const { address: over } = await startTinySystem((_request, response) => {
      const Token = `${base64({ alg: 'HS256' })}.${base64({ nameid: 'p', exp: 1 })}.c2ln`;
      const Datos = { IdUsuario: 'p', Nombre: 'Ana', Correo: 'ana@x', Rol: 'r', Activo: true };
      response.end(JSON.stringify({ Respuesta: true, Token, Datos }));
    });
    startAnew('api-tickets', over);
    await expect(signIn.signIn(typed())).rejects.toMatchObject({ error: { code: 'bad-answer' } });
    expect(session.state().phase).toBe('signed-out');
  });

  it('does not bring a kept session back after it was called off', async () => {
    await signIn.signIn(typed({ keepSession: true }));
    startAnew();
    const restoring = signIn.restore();
    signIn.cancel();
    await restoring;
    expect(session.state().phase).toBe('signed-out');
  });

  it('sends a kept session nowhere else', async () => {
    await signIn.signIn(typed({ keepSession: true, keepPassword: true }));
    startAnew('storm', 'http://127.0.0.1:9');
    await signIn.restore();
    expect(session.state().phase).toBe('signed-out');
  });

  it('renews a kept session that has ended with the kept password, and forgets it without one', async () => {
    const ended = { token: 'a.e30.c', typedUserName: 'ana', skewMs: 0, endsAt: 1, personId: 'id-ana' };
    const owner = { connectionId: 'c', boundTo: `storm ${address}` };
    await vault.keepSession(owner, ended);
    startAnew();
    await signIn.restore();
    expect(session.state().phase).toBe('signed-out');
    expect(await vault.session(owner)).toBeUndefined();

    await vault.keepSession(owner, ended);
    await vault.keepPassword(owner, { userName: 'ana', password: 'right' });
    startAnew();
    await signIn.restore();
    expect(session.state().phase).toBe('signed-in');
  });
});

describe('signing in again without the person', () => {
  it('is shared by all who ask, and keeps the session that was kept', async () => {
    await signIn.signIn(typed({ keepSession: true, keepPassword: true }));
    const renewed = { kind: 'renewed' };
    expect(await Promise.all([renew(), renew(), renew()])).toEqual([renewed, renewed, renewed]);
    expect(system.tries).toBe(2);
    startAnew();
    await signIn.restore();
    expect(session.state().phase).toBe('signed-in');
  });

  it('keeps the newest session, also after a restart, until that is no longer wanted', async () => {
    const owner = { connectionId: 'c', boundTo: `storm ${address}` };
    await signIn.signIn(typed({ keepSession: true, keepPassword: true }));
    const first = (await vault.session(owner))?.token;
    startAnew();
    await signIn.restore();
    await renew();
    expect((await vault.session(owner))?.token).toMatch(/^ey/);
    expect((await vault.session(owner))?.token).not.toBe(first);
    await signIn.forget('session');
    await renew();
    expect(await vault.session(owner)).toBeUndefined();
  });

  it('forgets a password that is refused, so that nobody is locked out', async () => {
    await signIn.signIn(typed({ keepPassword: true }));
    system.password = 'changed';
    expect(await renew()).toMatchObject({ kind: 'failed', problem: { code: 'refused' } });
    expect(signIn.renewalMeans()).toEqual({ by: 'person' });
  });

  it('is impossible without a kept password, and where there is a captcha', async () => {
    await signIn.signIn(typed());
    expect(signIn.renewalMeans()).toEqual({ by: 'person' });
    startAnew('web-corporativa');
    await vault.keepPassword(
      { connectionId: 'c', boundTo: `web-corporativa ${address}` },
      { userName: 'ana', password: 'right' },
    );
    expect(signIn.renewalMeans()).toEqual({ by: 'person' });
  });

  it('is called off by the person signing out: its late answer opens nothing', async () => {
    await signIn.signIn(typed({ keepPassword: true }));
    let release = (): void => undefined;
    system.held = new Promise((resolve) => (release = resolve));
    const renewal = renew();
    signIn.cancel();
    session.signOut();
    release();
    expect(await renewal).toMatchObject({ kind: 'failed', problem: { code: 'cancelled' } });
    expect(session.state().phase).toBe('signed-out');
  });
});

describe('clocks', () => {
  it('reckons the end by this computer’s clock however far the system’s is ahead', async () => {
    system.aheadMs = 60 * MINUTE;
    const { expiresAt } = await signIn.signIn(typed());
    expect(Math.abs(expiresAt - Date.now() - 15 * MINUTE)).toBeLessThan(20_000);
  });

  it('reckons the end by how long the token works, and moves it when the clocks are compared anew', async () => {
    const before = Date.now();
    const view = await signIn.signIn(typed());
    expect(view.expiresAt - before).toBeGreaterThanOrEqual(15 * MINUTE - 2);
    expect(view.expiresAt - before).toBeLessThan(15 * MINUTE + 20_000);
    const { expiresAt } = session.view!;
    signIn.clockMoved(MINUTE);
    const once = expiresAt - session.view!.expiresAt;
    expect(Math.abs(once - MINUTE)).toBeLessThan(20_000);
    signIn.clockMoved(0);
    expect(session.view!.expiresAt - expiresAt).toBe(MINUTE - once);
  });
});
