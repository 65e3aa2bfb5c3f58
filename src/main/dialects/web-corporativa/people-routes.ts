import { z } from 'zod';
import type { Person } from '#contract/directory';
import type { ApiClient } from '../../http/http-client';
import { confirmDone, readAnswer } from '../answer-reading';
import type { PeopleRoutes, PersonChange } from '../dialect';
import { pathSegment } from '../path-segment';
import { profileRoutes } from './profile-routes';
import { toRowId } from './row-id';
import { IMAGE_TIMEOUT_MS, LIST_TIMEOUT_MS } from './timeouts';
import { usersPath } from './users-path';
import { toPerson, toUpdate, wirePerson } from './wire-person';

/** People (upstream A.0, A.3). Every write resolves only once the system has said that it is done. */
export const peopleRoutes: PeopleRoutes = {
  async list(client) {
    const path = await usersPath(client);
    const answer = await client.send({ method: 'GET', path, timeoutMs: LIST_TIMEOUT_MS });
    return readAnswer(answer, z.array(wirePerson)).map(toPerson);
  },

  async read(client, personId) {
    const path = await personPath(client, personId);
    return toPerson(readAnswer(await client.send({ method: 'GET', path }), wirePerson));
  },

  switch: (client, person, active) => write(client, person, { active }),

  update: write,

  async administratorProfiles(client) {
    const profiles = await profileRoutes.list(client);
    return new Set(profiles.filter(({ administrator }) => administrator).map(({ id }) => id));
  },

  async create(client, { userName, password, profileId, active, image }) {
    const answer = await client.send({
      method: 'POST',
      path: '/api/Auth/register',
      body: {
        UserName: userName,
        Password: password,
        IdPerfil: toRowId(profileId),
        Activo: active,
        ...(image !== undefined && { Imagen: image }),
      },
      ...(image !== undefined && { timeoutMs: IMAGE_TIMEOUT_MS }),
    });
    confirmDone(answer, [password]);
  },

  async delete(client, personId) {
    const path = await personPath(client, personId);
    confirmDone(await client.send({ method: 'DELETE', path }));
  },
};

async function write(client: ApiClient, person: Person, change: PersonChange): Promise<void> {
  const answer = await client.send({
    method: 'PUT',
    path: await personPath(client, person.id),
    body: toUpdate(person, change),
    ...(change.image !== undefined && { timeoutMs: IMAGE_TIMEOUT_MS }),
  });
  confirmDone(answer);
}

async function personPath(client: ApiClient, personId: string): Promise<string> {
  const segment = pathSegment(personId);
  return `${await usersPath(client)}/${segment}`;
}
