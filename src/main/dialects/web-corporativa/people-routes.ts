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
import type { Person } from '#contract/directory';
import { Failure } from '../../failure/failure';

/** A picture may have 3,000,000 characters (WC-80) and the line may be slow: ms. */
export const IMAGE_TIMEOUT_MS = 120_000;

const onePerson = personOf(peopleListing);
const picture = looseObject({ imagen: z.string().nullish() });

/** People (WC-2 to WC-6), where `usersPath` says. Every write resolves only once the system has said that it is done. */
export function peopleRoutes(usersPath: () => Promise<string>): PeopleRoutes {
  const personPath = async (personId: string): Promise<string> => {
    const segment = pathSegment(personId);
    return `${await usersPath()}/${segment}`;
  };
  const update = async (client: ApiClient, reading: PersonReading, change: PersonChange): Promise<void> => {
    const answer = await client.send({
      method: 'PUT',
      path: await personPath(reading.person.id),
      body: toUpdate(reading.person, change),
      ...bindingTo(reading),
      ...(change.image !== undefined && { timeoutMs: IMAGE_TIMEOUT_MS }),
    });
    confirmDone(answer);
  };
  return {
    listRequest: async () => ({ method: 'GET', path: await usersPath() }),

    async read(client, personId) {
      const answer = await client.send({ method: 'GET', path: await personPath(personId) });
      return { person: readAnswer(answer, onePerson), ...versionOf(answer) };
    },

    switch: (client, reading, active) => update(client, reading, { active }),

    update,

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
      const path = await personPath(reading.person.id);
      confirmDone(await client.send({ method: 'DELETE', path, ...bindingTo(reading) }));
    },

    async imageAddress(client, personId) {
      const path = await personPath(personId);
      return readAnswer(await client.send({ method: 'GET', path }), picture).imagen || null;
    },
  };
}

/**
 * The body of an update. The system writes the whole record (WC-63), so what does not change is sent as it is;
 * an image that is left out stays.
 * @throws {Failure} `invalid-request` when neither person nor change say whether they are active: leaving it out
 * would switch them off
 */
export function toUpdate(person: Person, { active, profileId, image }: PersonChange): object {
  const activo = active ?? person.active;
  if (activo === null) throw new Failure('invalid-request');
  return {
    IdPerfil: toRowId(profileId ?? person.profileId),
    Activo: activo,
    ...(image !== undefined && { Imagen: image }),
  };
}
