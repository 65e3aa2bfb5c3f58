import { describe, expect, test } from 'vitest';
import { NORA, STORM_USERS, attributes, aMessage, statusAndBody } from '../../testing/storm-users';
import { STORM, WEB_CORPORATIVA } from '../../testing/systems';
import { startTestServer } from '../../testing/test-server';
import type { TestServer } from '../../testing/test-server';

describe('who may do what', () => {
  const calls = (server: TestServer, token: string | undefined) => ({
    read: [() => server.get(STORM_USERS, token)],
    write: [
      () => server.post(STORM_USERS, attributes(NORA), token),
      () => server.patch(`${STORM_USERS}/2`, attributes({ username: 'x' }), token),
      () => server.delete(`${STORM_USERS}/2`, token),
    ],
  });

  test.each([undefined, 'nonsense', 'a.b.c'])('nobody with the token %s: 401', async (token) => {
    const server = await startTestServer();
    const { read, write } = calls(server, token);
    for (const call of [...read, ...write]) {
      const answer = await call();
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect(await statusAndBody(answer)).toEqual(aMessage(401));
    }
  });

  test('read_only may read, none may nothing, and a change counts for tokens that are out already', async () => {
    const server = await startTestServer();
    const [admin, jdoe] = [await STORM.signIn(server), await STORM.signIn(server, 'jdoe', 's3cr3t')];
    const { read, write } = calls(server, jdoe);
    for (const call of read) expect((await call()).status).toBe(200);
    for (const call of write) expect(await statusAndBody(await call())).toEqual(aMessage(403));

    const grant = (value: string) =>
      server.patch(`${STORM_USERS}/2`, attributes({ accessRights: [{ name: 'server', value }] }), admin);
    await grant('none');
    for (const call of [...read, ...write]) expect(await statusAndBody(await call())).toEqual(aMessage(403));
    await grant('read_write');
    for (const call of [...read, ...write]) expect((await call()).status).toBe(200);
  });

  test('an administrator whose right was written keeps to it', async () => {
    const server = await startTestServer();
    const admin = await STORM.signIn(server);
    await server.patch(
      `${STORM_USERS}/1`,
      attributes({ accessRights: [{ name: 'server', value: 'read_only' }] }),
      admin,
    );
    for (const call of calls(server, admin).write)
      expect(await statusAndBody(await call())).toEqual(aMessage(403));
  });

  test('whoever is deleted or switched off meanwhile is 401', async () => {
    const server = await startTestServer();
    const [admin, jdoe] = [await STORM.signIn(server), await STORM.signIn(server, 'jdoe', 's3cr3t')];
    const corporate = await WEB_CORPORATIVA.signIn(server);
    const path = '/api/Usuario/a1b2c3d4-e5f6-7890-abcd-ef1234567890';
    await server.put(path, { IdPerfil: 2, Activo: false }, corporate);
    expect(await statusAndBody(await server.get(STORM_USERS, jdoe))).toEqual(aMessage(401));
    await server.put(path, { IdPerfil: 2, Activo: true }, corporate);
    expect((await server.get(STORM_USERS, jdoe)).status).toBe(200);
    await server.delete(`${STORM_USERS}/2`, admin);
    expect(await statusAndBody(await server.get(STORM_USERS, jdoe))).toEqual(aMessage(401));
  });

  test('a token lives for 900 seconds', async () => {
    const server = await startTestServer();
    const token = await STORM.signIn(server);
    const end = Math.floor(server.clock.now() / 1000) * 1000 + 900_000;
    server.clock.advance(end - 1 - server.clock.now());
    expect((await server.get(STORM_USERS, token)).status).toBe(200);
    server.clock.advance(1);
    expect(await statusAndBody(await server.get(STORM_USERS, token))).toEqual(aMessage(401));
  });
});

describe('every error under its path has a message', () => {
  test.each([
    ['GET', '/storm', 404],
    ['GET', '/STORM/nowhere', 404],
    ['POST', '/storm/nowhere', 404],
    ['GET', '/storm/%', 400],
    ['PUT', '/storm/api/users', 405],
    ['GET', '/storm/api/auth/login', 405],
    ['GET', `/storm/api/users/${'9'.repeat(300)}`, 405],
    ['DELETE', `/storm/api/users/${'9'.repeat(300)}`, 414],
  ])('%s %s: %i', async (method, path, status) => {
    const server = await startTestServer();
    expect(await statusAndBody(await fetch(server.url + path, { method }))).toEqual(aMessage(status));
  });

  test('elsewhere errors have none', async () => {
    const server = await startTestServer();
    for (const path of ['/stormy', '/api/users/x/y', '/']) {
      const answer = await server.get(path);
      expect([answer.status, await answer.text()]).toEqual([404, '']);
    }
  });
});
