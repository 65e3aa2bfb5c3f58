import { describe, expect, test } from 'vitest';
import {
  NORA,
  STORM_USERS,
  attributes,
  aMessage,
  statusAndBody,
  listStormUsers,
} from '../../testing/storm-users';
import { STORM } from '../../testing/systems';
import { startTestServer } from '../../testing/test-server';

describe('a body that does not fit is 400, with a message that quotes nothing', () => {
  const right = (value: unknown) => [{ name: 'server', value }];
  const CASES: readonly (readonly [string, object])[] = [
    ['a name of another type', { ...NORA, username: 7 }],
    ['an empty name', { ...NORA, username: '' }],
    ['a name with a blank', { ...NORA, username: 'nora secreto' }],
    ['a password of another type', { ...NORA, password: null }],
    ['a password too short', { ...NORA, password: 'S1!s' }],
    ['a password without a digit', { ...NORA, password: 'Secreto!' }],
    ['an unknown right', { ...NORA, accessRights: [{ name: 'secreto', value: 'none' }] }],
    ['an unknown value', { ...NORA, accessRights: right('secreto') }],
    ['a right without a value', { ...NORA, accessRights: [{ name: 'server' }] }],
    ['a right twice', { ...NORA, accessRights: [...right('none'), ...right('read_only')] }],
    ['rights that are no list', { ...NORA, accessRights: { server: 'none' } }],
  ];

  test.each<readonly [string, object]>([
    ...CASES,
    ['no name', { password: 'Secreto1!', accessRights: [] }],
    ['no password', { username: 'nora', accessRights: [] }],
    ['no rights', { username: 'nora', password: 'Secreto1!' }],
  ])('creating: %s', async (_name, given) => {
    const server = await startTestServer();
    const token = await STORM.signIn(server);
    const answer = await server.post(STORM_USERS, attributes(given), token);
    expect(await statusAndBody(answer.clone())).toEqual(aMessage(400));
    expect(await answer.text()).not.toMatch(/secreto|S1!s/i);
    expect(await listStormUsers(server, token)).toHaveLength(20);
  });

  test.each(CASES)('changing: %s', async (_name, given) => {
    const server = await startTestServer();
    const token = await STORM.signIn(server);
    const before = await listStormUsers(server, token);
    expect(await statusAndBody(await server.patch(`${STORM_USERS}/2`, attributes(given), token))).toEqual(
      aMessage(400),
    );
    expect(await listStormUsers(server, token)).toEqual(before);
  });

  test.each([[''], ['{"data":'], ['[]'], ['{}'], ['{"data":{}}'], ['"x"']])(
    'not even attributes: %s',
    async (body) => {
      const server = await startTestServer();
      const token = await STORM.signIn(server);
      expect(await statusAndBody(await server.post(STORM_USERS, body, token))).toEqual(aMessage(400));
      expect(await statusAndBody(await server.patch(`${STORM_USERS}/2`, body, token))).toEqual(aMessage(400));
    },
  );

  test('a weak password is told what it lacks', async () => {
    const server = await startTestServer();
    const answer = await server.post(
      STORM_USERS,
      attributes({ ...NORA, password: 'abc' }),
      await STORM.signIn(server),
    );
    expect(await statusAndBody(answer)).toEqual(
      aMessage(400, expect.stringContaining('PasswordTooShort, PasswordRequiresNonAlphanumeric')),
    );
  });
});
