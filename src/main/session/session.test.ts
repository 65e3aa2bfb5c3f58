import { beforeEach, describe, expect, it } from 'vitest';
import type { SessionState, SessionView } from '#contract/session';
import { createApiClient, type ApiClient } from '../http/http-client';
import { sessionView } from '../testing/session-view';
import { startTinySystem } from '../testing/tiny-system';
import { authorize } from './authorization';
import type { RenewalOutcome } from './renewal-policy';
import { Session } from './session';

const view = (personId: string): SessionView => sessionView({ personId, userName: personId });

/** The tokens that the system takes, every request that reached it, and what its answers wait for. */
let system: { good: Set<string>; requests: string[]; held?: Promise<void> };
let session: Session;
let client: ApiClient;
let states: SessionState[];
let personChanges: number;
let attempt: (() => Promise<RenewalOutcome>) | undefined;

/** Resolves as soon as the session is in such a state. */
async function until(matches: (state: SessionState) => boolean): Promise<void> {
  while (!matches(session.state())) await new Promise((resolve) => setImmediate(resolve));
}
const parkedAre = (count: number) => (state: SessionState) =>
  state.phase === 'reauthenticating' && state.parked === count;

beforeEach(async () => {
  system = { good: new Set(['first']), requests: [] };
  const { address } = await startTinySystem((request, response) => {
    const token = request.headers.authorization?.replace('Bearer ', '') ?? 'none';
    system.requests.push(`${request.method} ${request.url} ${token}`);
    const status = system.good.has(token) ? 200 : 401;
    void Promise.resolve(system.held).then(() => response.writeHead(status).end('{}'));
  });
  states = [];
  personChanges = 0;
  attempt = undefined;
  session = new Session('c', {
    changed: (state) => states.push(state),
    personChanged: () => (personChanges += 1),
    means: () => (attempt ? { by: 'password', attempt } : { by: 'person' }),
  });
  client = createApiClient(
    () => address,
    fetch,
    (http) => authorize(http, session),
  );
  session.accept('first', view('ana'));
});

const get = (path: string) => client.send({ method: 'GET', path });
const put = (path: string) => client.send({ method: 'PUT', path, body: { Activo: false } });

describe('401 in the middle of work', () => {
  it('asks once for five parallel requests and sends each once more', async () => {
    system.good.clear();
    const all = Promise.all([get('/a'), get('/b'), put('/c'), get('/d'), get('/e')]);
    await until(parkedAre(5));
    expect(system.requests).toHaveLength(5);
    system.good.add('second');
    session.accept('second', view('ana'));
    expect((await all).map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200]);
    expect(system.requests.slice(5).sort()).toEqual([
      'GET /a second',
      'GET /b second',
      'GET /d second',
      'GET /e second',
      'PUT /c second',
    ]);
    const dialogs = states.filter((state, at) => {
      return state.phase === 'reauthenticating' && states[at - 1]?.phase !== 'reauthenticating';
    });
    expect(dialogs).toHaveLength(1);
  });

  it('holds new requests back while the person is asked', async () => {
    system.good.clear();
    const first = get('/a');
    await until(parkedAre(1));
    const second = get('/b');
    await until(parkedAre(2));
    expect(system.requests).toEqual(['GET /a first']);
    system.good.add('second');
    session.accept('second', view('ana'));
    await Promise.all([first, second]);
    expect(system.requests).toHaveLength(3);
  });

  it('gives everything up when the person cancels, and keeps what is on screen', async () => {
    system.good.clear();
    const request = put('/a');
    await until(parkedAre(1));
    session.giveUp();
    await expect(request).rejects.toMatchObject({ error: { code: 'session-expired' } });
    expect(session.state()).toMatchObject({ phase: 'expired', view: { userName: 'ana' } });
    expect(personChanges).toBe(1);
  });

  it('does not ask again for a request of the batch that was given up', async () => {
    system.good.clear();
    const refused = await session.pass();
    const early = get('/a');
    await until(parkedAre(1));
    session.giveUp();
    await expect(early).rejects.toThrow('session-expired');
    await expect(session.renewed(refused)).rejects.toMatchObject({ error: { code: 'session-expired' } });
    expect(session.state().phase).toBe('expired');
  });

  it('asks again for what the person does after cancelling', async () => {
    system.good.clear();
    const early = get('/a');
    await until(parkedAre(1));
    session.giveUp();
    await expect(early).rejects.toThrow('session-expired');
    const late = get('/b');
    await until(parkedAre(1));
    system.good.add('second');
    session.accept('second', view('ana'));
    expect((await late).status).toBe(200);
  });

  it('gives the parked requests up when someone else signs in', async () => {
    system.good.clear();
    const request = put('/a');
    await until(parkedAre(1));
    system.good.add('bobs');
    session.accept('bobs', view('bob'));
    await expect(request).rejects.toMatchObject({ error: { code: 'session-expired' } });
    expect(system.requests).toEqual(['PUT /a first']);
    expect(personChanges).toBe(2);
  });

  it('ends the session when the new token does not work either', async () => {
    system.good.clear();
    const request = get('/a');
    await until(parkedAre(1));
    session.accept('still bad', view('ana'));
    await expect(request).rejects.toMatchObject({ error: { code: 'session-expired', status: 401 } });
    expect(session.state().phase).toBe('expired');
    expect(system.requests).toHaveLength(2);
  });

  it('sends a late 401 out again without asking when there is a newer token', async () => {
    const old = await session.pass();
    session.accept('second', view('ana'));
    expect((await session.renewed(old)).token).toBe('second');
    expect(states.some((state) => state.phase === 'reauthenticating')).toBe(false);
  });
});

describe('the end of a session', () => {
  it('drops an answer that arrives after sign-out', async () => {
    let answer: () => void = () => undefined;
    system.held = new Promise((resolve) => (answer = resolve));
    const request = get('/a');
    while (system.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    session.signOut();
    answer();
    await expect(request).rejects.toMatchObject({ error: { code: 'session-expired' } });
  });

  it('rejects parked requests on sign-out and knows nobody', async () => {
    system.good.clear();
    const request = get('/a');
    await until(parkedAre(1));
    session.signOut();
    await expect(request).rejects.toMatchObject({ error: { code: 'session-expired' } });
    expect(session.state()).toEqual({ phase: 'signed-out', connectionId: 'c' });
    await expect(get('/b')).rejects.toMatchObject({ error: { code: 'not-signed-in' } });
  });

  it('lets requests go on while renewing in time', async () => {
    session.askAgain();
    expect(session.state()).toMatchObject({ phase: 'reauthenticating', reason: 'renewal' });
    expect((await get('/a')).status).toBe(200);
    session.giveUp();
    expect(session.state().phase).toBe('signed-in');
  });

  it('never shows the token in its state', () => {
    expect(JSON.stringify(states)).not.toContain('first');
    expect(JSON.stringify(session)).not.toContain('first');
  });

  describe('renewing without the person', () => {
    /** What the next renewal comes to; the test decides when. */
    let finish: (outcome: RenewalOutcome) => void;
    let renewals: number;

    beforeEach(() => {
      renewals = 0;
      attempt = () => {
        renewals += 1;
        return new Promise((resolve) => (finish = resolve));
      };
      session.accept('old', view('ana'));
    });

    it('is asked once however many requests wait, and they go on with its token', async () => {
      const answers = Promise.all([get('/1'), get('/2'), get('/3')]);
      await until((state) => state.phase === 'renewing' && state.parked === 3);
      expect(renewals).toBe(1);
      session.accept('first', view('ana'));
      finish({ kind: 'renewed' });
      expect((await answers).map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(session.state().phase).toBe('signed-in');
    });

    it('holds new requests back meanwhile, and does not ask the person as well', async () => {
      const first = get('/1');
      await until((state) => state.phase === 'renewing');
      const sent = system.requests.length;
      const second = get('/2');
      session.askAgain();
      await until((state) => state.phase === 'renewing' && state.parked === 2);
      expect(system.requests).toHaveLength(sent);
      session.accept('first', view('ana'));
      finish({ kind: 'renewed' });
      expect((await Promise.all([first, second])).map(({ status }) => status)).toEqual([200, 200]);
    });

    it('asks the person where it was refused, and says why', async () => {
      const answer = get('/1');
      await until((state) => state.phase === 'renewing');
      finish({ kind: 'failed', problem: { code: 'throttled', retryAfterMs: 30_000 } });
      await until((state) => state.phase === 'reauthenticating');
      expect(session.state()).toMatchObject({
        reason: 'expired',
        parked: 1,
        problem: { code: 'throttled', retryAfterMs: 30_000 },
      });
      session.accept('first', view('ana'));
      expect((await answer).status).toBe(200);
    });

    it('gives the waiting requests up where nobody answers, and tries anew with the next one', async () => {
      const answer = get('/1').catch((error: unknown) => error);
      await until((state) => state.phase === 'renewing');
      finish({ kind: 'failed', problem: { code: 'unreachable' } });
      expect(await answer).toMatchObject({ error: { code: 'unreachable' } });
      expect(session.state().phase).toBe('signed-in');
      const next = get('/2');
      await until((state) => state.phase === 'renewing');
      expect(renewals).toBe(2);
      session.accept('first', view('ana'));
      expect((await next).status).toBe(200);
    });

    it('is over when the person signs out meanwhile', async () => {
      const answer = get('/1').catch((error: unknown) => error);
      await until((state) => state.phase === 'renewing');
      session.signOut();
      finish({ kind: 'failed', problem: { code: 'refused' } });
      expect(await answer).toMatchObject({ error: { code: 'session-expired' } });
      expect(session.state().phase).toBe('signed-out');
    });
  });

  it('moves its times when the clocks are compared anew', () => {
    session.accept('first', sessionView({ issuedAt: 1000, expiresAt: 5000 }));
    session.shift(-300);
    expect(session.view).toMatchObject({ issuedAt: 700, expiresAt: 4700 });
  });
});
