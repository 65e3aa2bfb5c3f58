import { z } from 'zod';
import type { Account } from '../../accounts/account';
import { acceptAnyBody } from '../../http/any-body';
import type { App } from '../../http/app';
import { caseInsensitiveObject } from '../../http/case-insensitive-object';
import type { TokenService } from '../../tokens/token-service';
import type { DialectDeps, ServerDialect } from '../dialect';

const LOGIN_PATH = '/api/usuario/login';

/** The one answer to every sign-in that fails, whatever the cause (AT-5, AT-6). */
const REFUSAL = { Respuesta: false, Token: '', Datos: null };

/** A field that is missing or no text fails like any wrong value, and as slowly. */
const field = z.string().catch('');

/** All that the tokens say; the role is not in them (AT-16). */
const claims = z.object({ nameid: z.guid() });
type Tokens = TokenService<z.output<typeof claims>>;

/** ApiTickets (docs/systems/api-tickets.md): sign-in by e-mail address, always 200, and a token for ten days. */
export const dialect: ServerDialect = {
  system: 'api-tickets',
  path: '/api-tickets',
  // AT-15.
  tokenLifetimeS: 10 * 24 * 60 * 60,
  rootPaths: [{ method: 'POST', path: LOGIN_PATH }],
  async register(app, deps) {
    const tokens = deps.createTokens({ claims });
    await app.register(async (open) => registerSignIn(open, deps, tokens));
    registerProtectedEndpoint(app, deps, tokens);
  },
};

/**
 * `POST /api/usuario/login` (AT-1). A body that cannot be read or lacks a field is handled like a wrong password, so that
 * neither answer nor time tells causes apart.
 */
function registerSignIn(app: App, deps: DialectDeps, tokens: Tokens): void {
  acceptAnyBody(app);
  const body = caseInsensitiveObject({ Correo: field, Password: field });
  app.post(LOGIN_PATH, { schema: { body } }, async (request, reply) => {
    const { Correo, Password } = request.body;
    const account = await deps.checkCredentials({ email: Correo.trim(), password: Password });
    if (account === undefined) return reply.send(REFUSAL);
    const Token = await tokens.issue({ nameid: account.id });
    return reply.send({ Respuesta: true, Token, Datos: toWireUser(account) });
  });
}

/**
 * `GET /api/protected-endpoint`, the seed's example of an authorized request: who the token belongs to. A person who was
 * deleted or deactivated since gets the 401 of a bad token.
 */
function registerProtectedEndpoint(app: App, deps: DialectDeps, tokens: Tokens): void {
  app.get('/api/protected-endpoint', async (request, reply) => {
    const bearer = await tokens.claimsOf(request);
    const account = bearer && (await deps.accounts.findById(bearer.nameid));
    if (!account?.active) return reply.code(401).header('www-authenticate', 'Bearer').send();
    return reply.send(toWireUser(account));
  });
}

function toWireUser(account: Account) {
  return {
    IdUsuario: account.id,
    Nombre: account.fullName,
    Correo: account.email,
    Rol: account.profileName,
    Activo: account.active,
  };
}
