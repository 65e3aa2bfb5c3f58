import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  NORA,
  STORM_USERS,
  attributes,
  aMessage,
  statusAndBody,
  findStormUser,
  listStormUsers,
  rightsIn,
  stormMetaSchema,
  stormUserSchema,
} from '../../testing/storm-users';
import { STORM, WEB_CORPORATIVA } from '../../testing/systems';
import { startTestServer } from '../../testing/test-server';

const editable = { editable: true, lockedBy: null };

describe('the list', () => {
  test('holds everyone, the inactive as well, and every attribute wrapped', async () => {
    const server = await startTestServer({ users: 8 });
    const users = await listStormUsers(server, await STORM.signIn(server));
    expect(users).toHaveLength(8);
    expect(users.map((user) => user.attributes.username.value)).toContain('rosa.inactiva');
    const answer = (await (await server.get(STORM_USERS, await STORM.signIn(server))).json()) as {
      data: unknown[];
    };
    expect(answer.data).toContainEqual({
      id: 1,
      attributes: {
        username: { value: 'admin', ...editable },
        password: { value: '******', masked: true, ...editable },
        algorithm: { value: 'PBKDF2-SHA512', editable: false, lockedBy: null },
        accessRights: ['server', 'viewer', 'application', 'stream'].map((name) => ({
          name,
          value: 'read_write',
          ...editable,
        })),
      },
    });
  });

  test('of more people than are read at once holds each of them once, with the rights that were written', async () => {
    const server = await startTestServer({ users: 1500 });
    const token = await STORM.signIn(server);
    const change = attributes({ accessRights: [{ name: 'stream', value: 'none' }] });
    for (const id of [3, 1200]) {
      expect((await server.patch(`${STORM_USERS}/${id}`, change, token)).status).toBe(200);
    }
    const users = await listStormUsers(server, token);
    expect(users.map(({ id }) => id)).toEqual(Array.from({ length: 1500 }, (_, index) => index + 1));
    const withoutStream = users.filter((user) => rightsIn(user)?.includes('stream: none'));
    expect(withoutStream.map(({ id }) => id)).toEqual([3, 1200]);
  });

  test('nothing of it tells who has an old hash', async () => {
    const server = await startTestServer({ users: 8 });
    const token = await STORM.signIn(server);
    const [teresa, olga] = await Promise.all(
      ['teresa.tickets', 'olga.operadora'].map((name) => findStormUser(server, token, name)),
    );
    const { username: _teresa, ...theirs } = teresa?.attributes ?? {};
    const { username: _olga, ...others } = olga?.attributes ?? {};
    expect(theirs).toEqual(others);
  });

  test('until something is written, whoever is no administrator may look', async () => {
    const server = await startTestServer();
    const user = await findStormUser(server, await STORM.signIn(server, 'jdoe', 's3cr3t'), 'jdoe');
    expect(user?.id).toBe(2);
    expect(rightsIn(user)).toEqual([
      'server: read_only',
      'viewer: read_only',
      'application: read_only',
      'stream: read_only',
    ]);
  });
});

describe('a new user', () => {
  test('may do what is named and nothing else, signs in, and is somebody in WebCorporativa', async () => {
    const server = await startTestServer();
    const answer = await server.post(STORM_USERS, attributes(NORA), await STORM.signIn(server));
    expect(answer.status).toBe(200);
    const { data } = stormUserSchema.parse(await answer.json());
    expect(data).toMatchObject({ id: 21, attributes: { username: { value: 'nora.nueva' } } });
    expect(rightsIn(data)).toEqual([
      'server: read_only',
      'viewer: none',
      'application: none',
      'stream: none',
    ]);

    await STORM.signIn(server, 'nora.nueva', 'Secreto1!');
    const people = await server.get('/api/Usuario', await WEB_CORPORATIVA.signIn(server));
    expect(await people.json()).toContainEqual(
      expect.objectContaining({
        UserName: 'nora.nueva',
        NombrePerfil: 'Operador',
        Activo: true,
        Imagen: null,
      }),
    );
  });

  test.each(['nora.nueva', 'NORA.nueva', 'JDoe'])('called %s is 409 when there is one', async (username) => {
    const server = await startTestServer();
    const token = await STORM.signIn(server);
    await server.post(STORM_USERS, attributes(NORA), token);
    expect(
      await statusAndBody(await server.post(STORM_USERS, attributes({ ...NORA, username }), token)),
    ).toEqual(aMessage(409));
    expect(await listStormUsers(server, token)).toHaveLength(21);
  });

  test('does not become an administrator when the usual profile was made one, and is 409 without any profile', async () => {
    const server = await startTestServer({ users: 2 });
    const [token, admin] = [await STORM.signIn(server), await WEB_CORPORATIVA.signIn(server)];
    const promote = (id: number) =>
      server.put(`/api/Perfil/${id}`, { strNombrePerfil: 'Jefes', BitAdministrador: true }, admin);
    expect((await promote(2)).status).toBe(200);
    await server.post(STORM_USERS, attributes(NORA), token);
    const people = await server.get('/api/Usuario', admin);
    expect(await people.json()).toContainEqual(
      expect.objectContaining({ UserName: 'nora.nueva', IdPerfil: 3 }),
    );
    for (const id of [3, 4, 5]) await promote(id);
    expect(
      await statusAndBody(await server.post(STORM_USERS, attributes({ ...NORA, username: 'other' }), token)),
    ).toEqual(aMessage(409));
  });
});

describe('a changed user', () => {
  test('keeps what is not named', async () => {
    const server = await startTestServer();
    const token = await STORM.signIn(server);
    const path = `${STORM_USERS}/2`;
    const change = async (given: object) => {
      const answer = await server.patch(path, attributes(given), token);
      expect(answer.status).toBe(200);
      return stormUserSchema.parse(await answer.json()).data;
    };
    const rights = ['server: none', 'viewer: read_write', 'application: read_only', 'stream: read_only'];
    const accessRights = [
      { name: 'server', value: 'none' },
      { name: 'viewer', value: 'read_write' },
    ];
    expect(rightsIn(await change({ accessRights }))).toEqual(rights);
    await STORM.signIn(server, 'jdoe', 's3cr3t');
    expect(await change({ username: 'john.doe' })).toMatchObject({
      id: 2,
      attributes: { username: { value: 'john.doe' } },
    });
    await STORM.signIn(server, 'john.doe', 's3cr3t');
    expect(rightsIn(await change({ password: 'Another1!' }))).toEqual(rights);
    await STORM.signIn(server, 'john.doe', 'Another1!');
    expect(rightsIn(await change({}))).toEqual(rights);
    expect(
      await statusAndBody(
        await server.post('/storm/api/auth/login', { username: 'john.doe', password: 's3cr3t' }),
      ),
    ).toEqual(aMessage(401));
  });

  test('a name that is taken is 409, and nothing of the rest is changed', async () => {
    const server = await startTestServer();
    const token = await STORM.signIn(server);
    const accessRights = [{ name: 'viewer', value: 'none' }];
    const body = attributes({ username: 'ADMIN', password: 'Another1!', accessRights });
    expect(await statusAndBody(await server.patch(`${STORM_USERS}/2`, body, token))).toEqual(aMessage(409));
    expect(rightsIn(await findStormUser(server, token, 'jdoe'))).toContain('viewer: read_only');
    await STORM.signIn(server, 'jdoe', 's3cr3t');
  });
});

test('a deleted user is gone from everywhere', async () => {
  const server = await startTestServer();
  const token = await STORM.signIn(server);
  const answer = await server.delete(`${STORM_USERS}/2`, token);
  expect(answer.status).toBe(200);
  const schema = z.strictObject({ meta: stormMetaSchema, message: z.literal('User has been removed') });
  expect(schema.parse(await answer.json())).toBeDefined();
  expect(await statusAndBody(await server.delete(`${STORM_USERS}/2`, token))).toEqual(
    aMessage(404, 'User not found'),
  );
  expect(await findStormUser(server, token, 'jdoe')).toBeUndefined();
  const path = '/api/Usuario/a1b2c3d4-e5f6-7890-abcd-ef1234567890';
  expect((await server.get(path, await WEB_CORPORATIVA.signIn(server))).status).toBe(404);
});

test.each([
  '999',
  '-1',
  '1.5',
  'x',
  '1e3',
  '99999999999999999999',
  '%20',
  'a1b2c3d4-e5f6-7890-abcd-ef1234567890',
])('a user %s is not found', async (id) => {
  const server = await startTestServer();
  const token = await STORM.signIn(server);
  expect(await statusAndBody(await server.patch(`${STORM_USERS}/${id}`, attributes({}), token))).toEqual(
    aMessage(404, 'User not found'),
  );
  expect(await statusAndBody(await server.delete(`${STORM_USERS}/${id}`, token))).toEqual(
    aMessage(404, 'User not found'),
  );
});
