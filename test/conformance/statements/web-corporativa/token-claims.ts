import { expect } from 'vitest';
import { openClient } from '../../client/open-client';
import { playSystem } from '../../client/sample-system';
import type { Sides } from '../../statement';
import { decodeToken } from '../decode-token';
import { readsSample002 } from './reads-samples';
import { ADMIN, postSignIn, sharedToken, tokenAt, webCorporativa } from './sign-in';

const LIFETIME_S = 1800;

/** Clocks of one machine, and the time that the answer took, s. */
const TOLERANCE_S = 10;

/** Anybody can read the claims, without a key. */
export const readableByAnyone: Sides = {
  server: {
    needs: 'session',
    async run(target) {
      const claims = decodeToken(await sharedToken(target), 'claims');
      expect(Object.keys(claims)).toEqual(expect.arrayContaining(['perfilId', 'esAdmin', 'exp']));
      expect(typeof (claims['nameid'] ?? claims['sub'])).toBe('string');
    },
  },
  client: {
    needs: 'sign-ins',
    async run(target) {
      const { claims, personId } = await openClient(target).signIn(target.account);
      const names = claims.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(['perfilId', 'esAdmin', 'exp']));
      expect(personId).not.toBe('');
    },
  },
};

/** `exp`: seconds since the epoch, 30 minutes after the issue by the system's own clock. */
export const standardExp: Sides = {
  server: {
    needs: 'session',
    async run(target) {
      const answer = await target.signedIn();
      const { exp } = decodeToken(await sharedToken(target), 'claims');
      const issuedAtS = Date.parse(answer.headers.get('date') ?? '') / 1000;
      expect(Number.isInteger(exp)).toBe(true);
      expect(Math.abs(Number(exp) - issuedAtS - LIFETIME_S)).toBeLessThan(TOLERANCE_S);
    },
  },
  client: readsSample002,
};

/** `perfilId` and `esAdmin` are texts. */
export const textClaims: Sides = {
  server: {
    needs: 'session',
    async run(target) {
      const claims = decodeToken(await sharedToken(target), 'claims');
      expect(claims['perfilId']).toEqual(expect.stringMatching(/^\d+$/));
      expect(claims['esAdmin']).toEqual(expect.stringMatching(/^(true|false)$/i));
    },
  },
  client: readsSample002,
};

/** An administrator's token says so and holds every action of every module. */
export const administratorClaims: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      const claims = decodeToken(await tokenAt(await start(), ADMIN), 'claims');
      expect(claims).toMatchObject({ perfilId: '1', esAdmin: 'true' });
      expect(claims['permiso']).toHaveLength(8 * 5);
    },
  },
  client: {
    needs: 'local-server',
    async run(start) {
      const view = await openClient(await start()).signIn(ADMIN);
      expect(view).toMatchObject({ profileId: '1', administrator: true });
      expect(view.permissions).toHaveLength(8 * 5);
    },
  },
};

/** The id is a GUID, whatever it is called. */
export const guidAsId: Sides = {
  server: {
    needs: 'session',
    async run(target) {
      const { nameid, sub } = decodeToken(await sharedToken(target), 'claims');
      expect(nameid ?? sub).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
    },
  },
  client: readsSample002,
};

/** Three parts, HS256; what is no JWT is no session. */
export const signedByHs256: Sides = {
  server: {
    needs: 'session',
    async run(target) {
      const token = await sharedToken(target);
      expect(/^[\w-]+\.[\w-]+\.[\w-]{43}$/.test(token)).toBe(true);
      expect(decodeToken(token, 'header')).toMatchObject({ alg: 'HS256', typ: 'JWT' });
    },
  },
  client: {
    needs: 'nothing',
    async run() {
      const system = await playSystem(webCorporativa, { 'POST /api/Auth': [200, { token: 'no-jwt' }] });
      await expect(openClient(system).signIn(webCorporativa.localAccount)).rejects.toThrow('bad-answer');
    },
  },
};

/** The name is Identity's: found in any letter case, told as it is stored. */
export const nameInAnyCase: Sides = {
  server: {
    needs: 'sign-ins',
    async run(target) {
      const userName = target.account.userName.toUpperCase();
      const answer = await postSignIn(target, { ...target.account, userName });
      const { unique_name: name } = decodeToken(webCorporativa.tokenOf(answer), 'claims');
      expect(name).not.toBe(userName);
      expect(String(name).toUpperCase()).toBe(userName);
    },
  },
  client: {
    needs: 'sign-ins',
    async run(target) {
      const userName = target.account.userName.toUpperCase();
      const view = await openClient(target).signIn({ ...target.account, userName });
      expect(view.userName).not.toBe(userName);
      expect(view.userName.toUpperCase()).toBe(userName);
    },
  },
};
