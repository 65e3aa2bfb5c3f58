import { z } from 'zod';
import type { Account } from '../../../accounts/account';
import type { AccountRepository } from '../../../accounts/account-repository';
import type { ChangeOutcome, DeletionOutcome } from '../../../accounts/account-writes';
import { decodeDataUriImage } from '../../../accounts/data-uri-image';
import type { App } from '../../../http/app';
import { revisionsOf } from '../../../http/entity-tags';
import { sendJsonStream } from '../../../http/json-stream';
import { caseInsensitiveObject } from '../../../http/case-insensitive-object';
import { IdempotentWrites } from '../../../http/idempotent-writes';
import { claimsOf, needs } from '../auth/bearer-guard';
import { NO_SUCH_PROFILE } from '../profiles/profile-routes';
import { sendText } from '../wire/answers';
import { wireFlag, wireInt, wireOptionalText } from '../wire/fields';
import { IMAGE_BODY_LIMIT as bodyLimit, OWN_IMAGE_TEXTS, UPDATE_IMAGE_TEXTS } from './images';

/** The real route and the one of a document's example (WC-26); both are answered alike. */
const USER_PATHS = ['/api/Usuario', '/api/Users'] as const;

/** The answer to a valid token whose person is gone (WC-72). */
const NO_SESSION = { exito: false, mensaje: 'No hay una sesión activa.' };

const DELETION_STATUSES: Readonly<Record<DeletionOutcome, number>> = {
  deleted: 200,
  'unknown-person': 404,
  'changed-since': 412,
};

const params = z.object({ id: z.string() });

/** What changes a person (WC-62). `Imagen` is a data URI; left out, null or empty, the picture stays. */
const userBody = caseInsensitiveObject({ IdPerfil: wireInt, Activo: wireFlag, Imagen: wireOptionalText });

const imageBody = caseInsensitiveObject({ Imagen: wireOptionalText });

/** A user as the documents show one (WC-59). The real service sends camelCase (WC-111). */
function toWireUser(account: Account) {
  return {
    Id: account.id,
    UserName: account.userName,
    IdPerfil: account.profileId,
    NombrePerfil: account.profileName,
    Activo: account.active,
    Imagen: account.image,
  };
}

async function* wireUsers(accounts: AccountRepository) {
  for await (const people of accounts.all()) yield people.map(toWireUser);
}

/** Everything of `/api/Usuario` (WC-3 to WC-8, WC-62, WC-71), under both of its paths. */
export async function registerUserRoutes(app: App, accounts: AccountRepository): Promise<void> {
  const writes = new IdempotentWrites<ChangeOutcome>();
  for (const prefix of USER_PATHS) {
    await app.register(
      async (users) => {
        registerReading(users, accounts);
        registerWriting(users, accounts, writes);
        registerOwn(users, accounts);
      },
      { prefix },
    );
  }
}

/**
 * `GET`: everyone, a bare array without paging, sent while it is read. `GET /{id}`: one, with the revision as `ETag`, or 404
 * without a body. Any valid token will do.
 */
function registerReading(app: App, accounts: AccountRepository): void {
  app.get('', (request, reply) => sendJsonStream(request, reply, wireUsers(accounts)));

  app.get('/:id', { schema: { params } }, async (request, reply) => {
    const account = await accounts.findById(request.params.id);
    if (account === undefined) return reply.code(404).send();
    return reply.header('etag', `"${account.revision}"`).send(toWireUser(account));
  });
}

/**
 * `PUT /{id}`: profile, active or not, picture, with `usuario.editar`; the change is on disk before it is answered. `DELETE
 * /{id}`: removes a person for good, 200 without a body, or 404, with `usuario.eliminar`; as in the real system nothing
 * prevents people from deleting themselves or the last administrator: that guard is the client's. Tokens that were already
 * issued keep working until they expire.
 *
 * With `If-Match`, which the real service does not know, both are 412 without a body when the person has changed since (RFC
 * 9110): of two who have read the same, one wins and the other learns it. The same `PUT` twice, by its `Idempotency-Key`, is
 * carried out once and answered alike.
 */
function registerWriting(
  app: App,
  accounts: AccountRepository,
  writes: IdempotentWrites<ChangeOutcome>,
): void {
  app.put(
    '/:id',
    { ...needs('usuario.editar'), bodyLimit, schema: { params, body: userBody } },
    async (request, reply) => {
      const { id } = request.params;
      const { IdPerfil: profileId, Activo: active, Imagen } = request.body;
      const image = Imagen === undefined ? undefined : decodeDataUriImage(Imagen);
      if (typeof image === 'string') {
        if ((await accounts.findById(id)) === undefined) return reply.code(404).send();
        return sendText(reply, 400, UPDATE_IMAGE_TEXTS[image]);
      }
      const given = request.headers['idempotency-key'];
      // Only together with whose it is and what it asks for: a key is no secret.
      const key = given && JSON.stringify([given, request.headers.authorization, id, profileId, active]);
      const outcome = await writes.once(key || undefined, () =>
        accounts.update(id, { profileId, active, image }, revisionsOf(request)),
      );
      if (outcome === 'unknown-profile') return sendText(reply, 400, NO_SUCH_PROFILE);
      if (outcome === 'unknown-person') return reply.code(404).send();
      if (outcome === 'changed-since') return reply.code(412).send();
      return sendText(reply, 200, 'Usuario actualizado correctamente');
    },
  );

  app.delete('/:id', { ...needs('usuario.eliminar'), schema: { params } }, async (request, reply) => {
    const outcome = await accounts.delete(request.params.id, revisionsOf(request));
    return reply.code(DELETION_STATUSES[outcome]).send();
  });
}

/**
 * `GET /mi-perfil`: the bearer's own account, in camelCase and an envelope of its own. `PATCH /mi-perfil/imagen`: the bearer's
 * own picture, 200 `{"imagen"}` with its path on this server. Any valid token will do; 401 when its person is gone.
 */
function registerOwn(app: App, accounts: AccountRepository): void {
  app.get('/mi-perfil', async (request, reply) => {
    const account = await accounts.findById(claimsOf(request).nameid);
    if (account === undefined) return reply.code(401).send(NO_SESSION);
    const { id, userName, profileName: nombrePerfil, image: imagen, active: activo } = account;
    return reply.send({ exito: true, data: { id, userName, nombrePerfil, imagen, activo } });
  });

  app.patch('/mi-perfil/imagen', { bodyLimit, schema: { body: imageBody } }, async (request, reply) => {
    const { nameid } = claimsOf(request);
    const { Imagen } = request.body;
    if ((await accounts.findById(nameid)) === undefined) return reply.code(401).send();
    if (Imagen === undefined) return sendText(reply, 400, 'No se recibió imagen.');
    const image = decodeDataUriImage(Imagen);
    if (typeof image === 'string') return sendText(reply, 400, OWN_IMAGE_TEXTS[image]);
    const imagen = await accounts.setImage(nameid, image);
    return imagen === undefined ? reply.code(401).send() : reply.send({ imagen });
  });
}
