import { z } from 'zod';
import type { Person } from '#contract/directory';
import type { MenuEntry } from '#contract/session';
import { Failure } from '../failure';
import { plainWords, statusFailure } from '../http/failures';
import { jsonOf, type ApiAnswer, type ApiClient } from '../http/http-client';
import type { ClientDialect } from './dialect';
import { looseObject } from './loose-keys';

/** A long list takes its time: ms. */
const LIST_TIMEOUT_MS = 120_000;

const signedIn = looseObject({ token: z.string().min(1) });

const wirePerson = looseObject({
  id: z.string().min(1),
  username: z.string(),
  idperfil: z.union([z.number(), z.string()]).nullish(),
  nombreperfil: z.string().nullish(),
  activo: z.boolean(),
});

const wireProfile = looseObject({
  idperfil: z.union([z.number(), z.string()]),
  bitadministrador: z.boolean(),
});

const ownProfile = looseObject({
  data: looseObject({ username: z.string(), nombreperfil: z.string().nullish(), activo: z.boolean() }),
});

const menuItem = looseObject({
  nombre: z.string(),
  ruta: z.string().nullish(),
  agregar: z.boolean(),
  editar: z.boolean(),
  eliminar: z.boolean(),
  consultar: z.boolean(),
  detalle: z.boolean(),
});

/** WebCorporativa as seeds 000 to 002 and upstream A describe it. */
export function webCorporativa(): ClientDialect {
  return {
    system: 'web-corporativa',
    tokenLifetimeMs: 30 * 60_000,
    capabilities: { captcha: true, people: true, switching: true, profiles: true },

    async signIn(client, { userName, password, captchaToken, signal }) {
      const answer = await client.send({
        method: 'POST',
        path: '/api/Auth',
        body: { UserName: userName, Password: password, CaptchaToken: captchaToken },
        anonymous: true,
        signal,
      });
      // One answer for every cause (seed 000): nothing may be read into it.
      if (answer.status === 401) throw new Failure('refused', { status: 401 });
      return { token: parsed(answer, signedIn).token, skewMs: answer.skewMs ?? 0 };
    },

    async listPeople(client) {
      const path = await usersPath(client);
      const answer = await client.send({ method: 'GET', path, timeoutMs: LIST_TIMEOUT_MS });
      return parsed(answer, z.array(wirePerson)).map(toPerson);
    },

    async readPerson(client, personId) {
      const path = `${await usersPath(client)}/${encodeURIComponent(personId)}`;
      return toPerson(parsed(await client.send({ method: 'GET', path }), wirePerson));
    },

    async switchPerson(client, person, active) {
      const path = `${await usersPath(client)}/${encodeURIComponent(person.id)}`;
      const body = { IdPerfil: Number(person.profileId), Activo: active };
      const answer = await client.send({ method: 'PUT', path, body });
      if (answer.status < 200 || answer.status > 299) throw statusFailure(answer, plainWords(answer));
    },

    async administratorProfiles(client) {
      const answer = await client.send({ method: 'GET', path: '/api/Perfil' });
      const profiles = parsed(answer, z.array(wireProfile));
      return new Set(
        profiles.filter((profile) => profile.bitadministrador).map(({ idperfil }) => String(idperfil)),
      );
    },

    async readOwnProfile(client) {
      const path = `${await usersPath(client)}/mi-perfil`;
      const { data } = parsed(await client.send({ method: 'GET', path }), ownProfile);
      return { userName: data.username, profileName: data.nombreperfil ?? '', active: data.activo };
    },

    async readMenu(client) {
      const answer = await client.send({ method: 'GET', path: '/api/Menu' });
      return parsed(answer, z.array(menuItem)).map(toMenuEntry);
    },
  };
}

/** Which of the two spellings of the users route each client's system knows; found out once per connection. */
const knownPaths = new WeakMap<ApiClient, Promise<string>>();

/**
 * The documents' example calls `/api/Users`, the real route is `/api/Usuario` (upstream A.0). Asked without a token:
 * a route that exists answers 401, one that does not answers 404. What cannot be found out now is asked again later.
 */
function usersPath(client: ApiClient): Promise<string> {
  const known = knownPaths.get(client);
  if (known) return known;
  const asking = client
    .send({ method: 'GET', path: '/api/Usuario', anonymous: true })
    .then((answer) => (answer.status === 404 ? '/api/Users' : '/api/Usuario'));
  knownPaths.set(client, asking);
  asking.catch(() => knownPaths.delete(client));
  return asking;
}

/** A successful answer's JSON, checked. */
function parsed<T>(answer: ApiAnswer, schema: z.ZodType<T>): T {
  if (answer.status < 200 || answer.status > 299) throw statusFailure(answer, plainWords(answer));
  const result = schema.safeParse(jsonOf(answer));
  if (!result.success) throw new Failure('bad-answer', { status: answer.status });
  return result.data;
}

function toPerson(wire: z.output<typeof wirePerson>): Person {
  return {
    id: wire.id,
    userName: wire.username,
    profileId: String(wire.idperfil ?? ''),
    profileName: wire.nombreperfil ?? '',
    active: wire.activo,
  };
}

const actions = ['agregar', 'editar', 'eliminar', 'consultar', 'detalle'] as const;

function toMenuEntry(item: z.output<typeof menuItem>): MenuEntry {
  return { name: item.nombre, route: item.ruta ?? '', actions: actions.filter((action) => item[action]) };
}
