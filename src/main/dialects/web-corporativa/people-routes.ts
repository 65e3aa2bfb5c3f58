import { z } from 'zod';
import type { ApiClient } from '../../http/http-client';
import { confirmDone, readAnswer } from '../answer-reading';
import type { PeopleRoutes, PersonChange, PersonReading } from '../dialect';
import { personOf } from '../listing-reading';
import { looseObject } from '../loose-keys';
import { pathSegment } from '../path-segment';
import { bindingTo, versionOf } from '../version';
import { peopleListing } from './people-listing';
import { profileRoutes } from './profile-routes';
import { toRowId } from './row-id';
import { IMAGE_TIMEOUT_MS } from './timeouts';
import { usersPath } from './users-path';
import { toUpdate } from './wire-update';

const onePerson = personOf(peopleListing);
const picture = looseObject({ imagen: z.string().nullish() });

/** People (WC-2 to WC-6). Every write resolves only once the system has said that it is done. */
export const peopleRoutes: PeopleRoutes = {
  listing: peopleListing,

  async read(client, personId) {
    const answer = await client.send({ method: 'GET', path: await personPath(client, personId) });
    return { person: readAnswer(answer, onePerson), ...versionOf(answer) };
  },

  switch: (client, reading, active) => write(client, reading, { active }),

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

  async delete(client, reading) {
    const path = await personPath(client, reading.person.id);
    confirmDone(await client.send({ method: 'DELETE', path, ...bindingTo(reading) }));
  },

  async imageAddress(client, personId) {
    const path = await personPath(client, personId);
    return readAnswer(await client.send({ method: 'GET', path }), picture).imagen || null;
  },
};

async function write(client: ApiClient, reading: PersonReading, change: PersonChange): Promise<void> {
  const answer = await client.send({
    method: 'PUT',
    path: await personPath(client, reading.person.id),
    body: toUpdate(reading.person, change),
    ...bindingTo(reading),
    ...(change.image !== undefined && { timeoutMs: IMAGE_TIMEOUT_MS }),
  });
  confirmDone(answer);
}

async function personPath(client: ApiClient, personId: string): Promise<string> {
  const segment = pathSegment(personId);
  return `${await usersPath(client)}/${segment}`;
}
