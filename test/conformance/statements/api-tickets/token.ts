import { expect } from 'vitest';
import { openClient } from '../../client/open-client';
import type { Check, Sides } from '../../statement';
import { decodeToken, editToken, unsignToken } from '../decode-token';
import { readsTheClaims } from './reads-samples';
import { apiTickets, JOHN_DOE_ID, successOf, tokenAt } from './sign-in';

const LIFETIME_S = 864_000;

/** Clocks of one machine, and the time that the answer took, s. */
const TOLERANCE_S = 10;

/** Ten days from the moment it was made; the client knows until when. */
export const tenDays: Sides = {
  server: {
    needs: 'session',
    async run(target) {
      const answer = await target.signedIn();
      const { exp } = decodeToken(successOf(answer).Token, 'claims');
      const issuedAtS = Date.parse(answer.headers.get('date') ?? '') / 1000;
      expect(Math.abs(Number(exp) - issuedAtS - LIFETIME_S)).toBeLessThan(TOLERANCE_S);
    },
  },
  client: {
    needs: 'sign-ins',
    async run(target) {
      const client = openClient(target);
      const { expiresAt } = await client.signIn(target.account);
      expect(Math.abs(expiresAt - Date.now() - LIFETIME_S * 1000)).toBeLessThan(60_000);
      expect(client.runtime.dialect.tokenLifetimeMs).toBe(LIFETIME_S * 1000);
    },
  },
};

/** After ten days it works no more, and until then it does. */
export const endsToTheSecond: Check = {
  needs: 'local-server',
  async run(start) {
    const server = await start();
    const token = await tokenAt(server);
    const { exp, iat } = decodeToken(token, 'claims');
    if (iat !== undefined) expect(Number(exp) - Number(iat)).toBe(LIFETIME_S);
    const status = async () => (await server.http.get(apiTickets.protectedPath, token)).status;
    server.clock.advance(LIFETIME_S * 1000 - 1000);
    expect(await status()).toBe(200);
    server.clock.advance(1000);
    expect(await status()).toBe(401);
  },
};

/** HMAC with SHA-256. */
export const signedByHs256: Check = {
  needs: 'session',
  async run({ signedIn }) {
    const token = successOf(await signedIn()).Token;
    expect(/^[\w-]+\.[\w-]+\.[\w-]{43}$/.test(token)).toBe(true);
    expect(decodeToken(token, 'header')).toMatchObject({ alg: 'HS256' });
  },
};

/** The user's id is the one claim about the person, and the same as in the data beside the token. */
export const namesOnlyTheUser: Sides = {
  server: {
    needs: 'session',
    async run({ signedIn }) {
      const { Token, Datos } = successOf(await signedIn());
      const { exp: _exp, iat: _iat, nbf: _nbf, ...aboutThePerson } = decodeToken(Token, 'claims');
      expect(aboutThePerson).toEqual({ nameid: Datos.IdUsuario });
    },
  },
  client: readsTheClaims,
};

/** `Authorization: Bearer`, and in no other way. */
export const usedAsBearer: Check = {
  needs: 'local-server',
  async run(start) {
    const server = await start();
    const token = await tokenAt(server);
    const answer = await server.http.get(apiTickets.protectedPath, token);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(JOHN_DOE_ID);
    const odd = { path: apiTickets.protectedPath, headers: { authorization: token } };
    expect((await server.http.send(odd)).status).toBe(401);
  },
};

/** Every protected request is checked: no token, an edited one, an unsigned one and another installation's are refused. */
export const validatedEveryTime: Check = {
  needs: 'local-server',
  async run(start) {
    const server = await start();
    const token = await tokenAt(server);
    const elsewhere = await tokenAt(await start());
    const status = async (text?: string) => (await server.http.get(apiTickets.protectedPath, text)).status;
    expect(await status(token)).toBe(200);
    expect(await status()).toBe(401);
    expect(await status(elsewhere)).toBe(401);
    expect(await status(unsignToken(token, 'none'))).toBe(401);
    expect(await status(editToken(token, { nameid: '5f0c7a52-8b1e-4c36-9d2f-000000000001' }))).toBe(401);
    expect(await status(editToken(token, { exp: 9_999_999_999 }))).toBe(401);
    expect(await status(token)).toBe(200);
  },
};
