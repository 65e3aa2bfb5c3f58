import type { FastifyInstance } from 'fastify';
import type { AccountRepository } from '../../../accounts/account-repository';
import { claimsOf } from '../auth/bearer-guard';
import { USER_PATHS } from './user-paths';

/** The answer to a valid token whose person is gone (WC-72). */
const NO_SESSION = { exito: false, mensaje: 'No hay una sesión activa.' };

/** `GET /api/Usuario/mi-perfil`: the bearer's own account, in camelCase and an envelope of its own (WC-71). */
export function registerMyProfileRoute(app: FastifyInstance, accounts: AccountRepository): void {
  for (const path of USER_PATHS) {
    app.get(`${path}/mi-perfil`, async (request, reply) => {
      const account = await accounts.findById(claimsOf(request).nameid);
      if (account === undefined) return reply.code(401).send(NO_SESSION);
      return reply.send({
        exito: true,
        data: {
          id: account.id,
          userName: account.userName,
          nombrePerfil: account.profileName,
          imagen: account.image,
          activo: account.active,
        },
      });
    });
  }
}
