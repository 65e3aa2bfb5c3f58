import { Failure } from '../../failure/failure';
import { confirmDone } from '../answer-reading';
import type { PeopleRoutes } from '../dialect';
import { readWholeList } from '../listing-reading';
import { pathSegment } from '../path-segment';
import { toWireRights } from './access-rights';
import { peopleListing, USERS } from './people-listing';

const everybody = { method: 'GET', path: USERS } as const;

/**
 * People (ST-18 to ST-26). They have access rights and neither a profile nor a flag nor a picture; there is no route
 * for one of them, and no answer tells a version.
 */
export const peopleRoutes: PeopleRoutes = {
  listRequest: () => Promise.resolve(everybody),

  async read(client, personId) {
    const people = await readWholeList(client, everybody, peopleListing);
    const person = people.find(({ id }) => id === personId);
    if (!person) throw new Failure('not-found');
    return { person };
  },

  async create(client, { userName, password, accessRights = [] }) {
    const attributes = { username: userName, password, accessRights: toWireRights(accessRights) };
    const answer = await client.send({ method: 'POST', path: USERS, body: { data: { attributes } } });
    confirmDone(answer, [password]);
  },

  /** @throws {Failure} `invalid-request` for a change that is not about rights: there is nothing else to change */
  async update(client, { person }, { accessRights }) {
    if (!accessRights) throw new Failure('invalid-request');
    const attributes = { accessRights: toWireRights(accessRights) };
    const path = `${USERS}/${pathSegment(person.id)}`;
    confirmDone(await client.send({ method: 'PATCH', path, body: { data: { attributes } } }));
  },

  async delete(client, { person }) {
    confirmDone(await client.send({ method: 'DELETE', path: `${USERS}/${pathSegment(person.id)}` }));
  },
};
