import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Account } from '../../accounts/account';
import { jsonBodyOf, readEveryBodyAsText } from '../../http/any-body';
import { bearerTokenOf } from '../../http/bearer-token';
import { readKeysOfAnyCase } from '../../http/keys-of-any-case';
import { createTokenService } from '../../tokens/token-service';
import type { TokenService } from '../../tokens/token-service';
import type { DialectDeps, ServerDialect } from '../dialect';

const SYSTEM = 'api-tickets';
const LOGIN_PATH = '/api/usuario/login';

/** 10 days (AT-15). */
const TOKEN_LIFETIME_S = 10 * 24 * 60 * 60;

/** The one answer to every sign-in that fails, whatever the cause (AT-5, AT-6). */
const REFUSAL = { Respuesta: false, Token: '', Datos: null };

const field = z.string().catch('');
const signInSchema = z.object({ Correo: field, Password: field });

/** All that the tokens say; the role is not among it (AT-16). */
const claimsSchema = z.object({ nameid: z.guid() });
type Claims = z.output<typeof claimsSchema>;

/** ApiTickets (docs/systems/api-tickets.md): sign-in by e-mail address, always 200, and a token for ten days. */
export const dialect: ServerDialect = {
  system: SYSTEM,
  path: '/api-tickets',
  tokenLifetimeS: TOKEN_LIFETIME_S,
  rootPaths: [{ method: 'POST', path: LOGIN_PATH }],
  async register(app, deps) {
    const tokens = createTokenService({
      key: await deps.signingKey(SYSTEM),
      lifetimeS: deps.tokenLifetimeS,
      now: deps.now,
      claims: claimsSchema,
    });
    await app.register(async (open) => registerSignIn(open, deps, tokens));
    registerProtectedEndpoint(app, deps, tokens);
  },
};

/**
 * `POST /api/usuario/login` (AT-1). A body that cannot be read or lacks a field takes the same way as a wrong password,
 * so that neither answer nor time tells causes apart.
 */
function registerSignIn(app: FastifyInstance, deps: DialectDeps, tokens: TokenService<Claims>): void {
  readEveryBodyAsText(app);
  app.post(LOGIN_PATH, async (request, reply) => {
    const { Correo, Password } = readSignIn(request);
    const account = await deps.checkCredentials({ email: Correo.trim(), password: Password });
    if (account === undefined) return reply.send(REFUSAL);
    const Token = await tokens.issue({ nameid: account.id });
    return reply.send({ Respuesta: true, Token, Datos: toWireUser(account) });
  });
}

function readSignIn(request: FastifyRequest): z.infer<typeof signInSchema> {
  return signInSchema.parse(readKeysOfAnyCase(jsonBodyOf(request), ['Correo', 'Password']));
}

/**
 * `GET /api/protected-endpoint`, the document's example of an authorized request (AT-18): who the token belongs to.
 * Whoever was deleted or switched off since gets the 401 of a bad token: the person is looked up anyway.
 */
function registerProtectedEndpoint(
  app: FastifyInstance,
  deps: DialectDeps,
  tokens: TokenService<Claims>,
): void {
  app.get('/api/protected-endpoint', async (request, reply) => {
    const token = bearerTokenOf(request);
    const claims = token === undefined ? undefined : await tokens.verify(token);
    const account = claims === undefined ? undefined : await deps.accounts.findById(claims.nameid);
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
