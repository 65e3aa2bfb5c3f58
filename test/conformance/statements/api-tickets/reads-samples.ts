import { expect } from 'vitest';
import { dialectOf } from '../../../../src/main/dialects/registry';
import type { SignInAnswer } from '../../../../src/main/dialects/dialect';
import { readClaims } from '../../../../src/main/session/claims';
import { openClient, type Client } from '../../client/open-client';
import { playSystem } from '../../client/sample-system';
import type { Check } from '../../statement';
import { SAMPLE_ENDS_MS, SAMPLE_ID, SAMPLE_REFUSAL, SAMPLE_SUCCESS, SAMPLE_TOKEN } from './sample';
import { apiTickets } from './sign-in';

const SIGN_IN = 'POST /api/usuario/login';
const PERSON = { userName: '[email protected]', password: 'SecurePassword123' };

/** Signs in by the dialect alone: the sample's token is long over, and a session with it would be none. */
async function signInAtSample(body: unknown): Promise<{ client: Client; answer: SignInAnswer }> {
  const client = openClient(await playSystem(apiTickets, { [SIGN_IN]: [200, body] }));
  const signal = AbortSignal.timeout(10_000);
  const answer = await dialectOf('api-tickets').signIn(client.runtime.client, { ...PERSON, signal });
  return { client, answer };
}

/** The client sends the sample's request, member by member. */
export const sendsTheSample: Check = {
  needs: 'nothing',
  async run() {
    const { client } = await signInAtSample(SAMPLE_SUCCESS);
    expect(client.sent).toHaveLength(1);
    expect(client.sent[0]).toMatchObject({ method: 'POST', path: '/api/usuario/login' });
    expect(client.sent[0]?.headers.get('content-type')).toMatch(/^application\/json/);
    expect(JSON.parse(client.sent[0]?.body ?? '')).toEqual({
      Correo: PERSON.userName,
      Password: PERSON.password,
    });
  },
};

/** And reads the sample's successful answer: the token, and who it belongs to. */
export const readsTheSample: Check = {
  needs: 'nothing',
  async run() {
    const { answer } = await signInAtSample(SAMPLE_SUCCESS);
    expect(answer).toMatchObject({
      token: SAMPLE_TOKEN,
      personId: SAMPLE_ID,
      record: { userName: 'John Doe', profileName: 'Admin', active: true },
    });
  },
};

/** The claims of the sample's token: the id as `nameid`, the end as `exp`, and nothing else. */
export const readsTheClaims: Check = {
  needs: 'nothing',
  async run() {
    const { answer } = await signInAtSample(SAMPLE_SUCCESS);
    const facts = { connectionId: 'c', typedUserName: 'typed', skewMs: 0 };
    const view = readClaims(answer.token, facts, dialectOf('api-tickets'));
    expect(view).toMatchObject({ personId: SAMPLE_ID, expiresAt: SAMPLE_ENDS_MS, permissions: [] });
    expect(view.claims.map(({ name }) => name).toSorted()).toEqual(['exp', 'nameid']);
  },
};

/** The sample's failed answer is a refusal although its status is 200, and gives no reason. */
export const readsTheRefusal: Check = {
  needs: 'nothing',
  async run() {
    const refusal = await signInAtSample(SAMPLE_REFUSAL).catch((error: unknown) => error);
    expect(refusal).toHaveProperty('error', { code: 'refused', status: 200 });
    // Only Respuesta counts: nothing else makes a success of it.
    const odd = await signInAtSample({ ...SAMPLE_SUCCESS, Respuesta: false }).catch(
      (error: unknown) => error,
    );
    expect(odd).toHaveProperty('error.code', 'bad-answer');
  },
};

/** A success without a token, without a person or with one who is not active contradicts itself: no session. */
export const trustsNoHalfSuccess: Check = {
  needs: 'nothing',
  async run() {
    for (const change of [
      { Token: '' },
      { Datos: null },
      { Datos: { ...SAMPLE_SUCCESS.Datos, Activo: false } },
    ]) {
      const outcome = await signInAtSample({ ...SAMPLE_SUCCESS, ...change }).catch((error: unknown) => error);
      expect(outcome).toHaveProperty('error.code', 'bad-answer');
    }
  },
};
