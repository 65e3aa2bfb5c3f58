import { expect } from 'vitest';
import { z } from 'zod';
import { openClient } from '../../client/open-client';
import type { Sides } from '../../statement';
import { decodeToken } from '../decode-token';
import { JDOE_ID, sharedToken, tokenAt, usersPath } from './sign-in';

/** Permissions are in the token, as module key and action. */
export const permissionsInTheToken: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      const { permiso } = decodeToken(await tokenAt(await start()), 'claims');
      expect(permiso).toEqual(expect.arrayContaining(['usuario.consultar', 'usuario.detalle']));
      expect(permiso).not.toContain('usuario.editar');
    },
  },
  client: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      const { permissions, may } = await openClient(server).signIn(server.account);
      expect(permissions).toEqual(
        expect.arrayContaining([
          { module: 'usuario', action: 'consult', words: 'usuario.consultar' },
          { module: 'usuario', action: 'detail', words: 'usuario.detalle' },
        ]),
      );
      expect(may.people).toEqual(['consult', 'detail']);
    },
  },
};

const claimsSchema = z.looseObject({
  nameid: z.string(),
  esAdmin: z.string(),
  permiso: z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional(),
});
const lowerCaseKeys = (value: unknown): unknown =>
  Object.fromEntries(Object.entries(value as object).map(([key, member]) => [key.toLowerCase(), member]));
const ownRecordSchema = z.preprocess(lowerCaseKeys, z.object({ idperfil: z.number(), activo: z.boolean() }));

/**
 * Permissions are enforced from the token: whether somebody may write is what their token says. What is written is their
 * own record as it is, so that nothing changes.
 */
export const permissionsEnforced: Sides = {
  server: {
    needs: 'writes',
    async run(target) {
      const token = await sharedToken(target);
      const { nameid, esAdmin, permiso = [] } = claimsSchema.parse(decodeToken(token, 'claims'));
      const mayWrite = esAdmin.toLowerCase() === 'true' || permiso.includes('usuario.editar');
      const path = `${await usersPath(target)}/${nameid}`;
      const own = ownRecordSchema.parse(JSON.parse((await target.http.get(path, token)).text));
      const body = { IdPerfil: own.idperfil, Activo: own.activo };
      const answer = await target.http.put(path, body, token);
      expect(answer.status).toBe(mayWrite ? 200 : 403);
      expect(answer.text === '').toBe(!mayWrite);
    },
  },
  client: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      const client = openClient(server);
      await client.signIn(server.account);
      const { dialect, client: api } = client.runtime;
      const reading = await dialect.people?.read(api, JDOE_ID);
      if (!reading) throw new Error('nobody can be read');
      await expect(dialect.people?.switch?.(api, reading, false)).rejects.toHaveProperty('error', {
        code: 'not-permitted',
        status: 403,
      });
    },
  },
};
