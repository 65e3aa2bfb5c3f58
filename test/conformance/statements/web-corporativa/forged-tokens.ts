import { expect } from 'vitest';
import { notApplicable, type Sides } from '../../statement';
import { editToken, unsignToken } from '../decode-token';
import { sharedToken, usersPath } from './sign-in';

/** Nothing can be written into a token. */
export const refusesEditedTokens: Sides = {
  server: {
    needs: 'session',
    async run(target) {
      const token = await sharedToken(target);
      const path = await usersPath(target);
      const status = async (text: string) => (await target.http.get(path, text)).status;
      expect(await status(token)).toBe(200);
      for (const change of [
        { esAdmin: 'true', esAdministrador: 'true' },
        { permiso: ['usuario.editar', 'x'] },
        { nameid: '5f0c7a52-8b1e-4c36-9d2f-00000000000f' },
        { exp: 9_999_999_999 },
      ]) {
        expect(await status(editToken(token, change))).toBe(401);
      }
    },
  },
  client: notApplicable('the key is the system’s: a client cannot check a signature'),
};

/** None is taken without its signature. */
export const refusesUnsignedTokens: Sides = {
  server: {
    needs: 'session',
    async run(target) {
      const token = await sharedToken(target);
      const path = await usersPath(target);
      for (const alg of ['none', 'None', 'NONE']) {
        expect((await target.http.get(path, unsignToken(token, alg))).status).toBe(401);
      }
    },
  },
  client: notApplicable('the key is the system’s: a client cannot check a signature'),
};
