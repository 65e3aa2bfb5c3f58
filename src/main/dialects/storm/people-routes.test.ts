import { beforeEach, describe, expect, it } from 'vitest';
import { somePerson } from '../../testing/some-person';
import { readWholeList } from '../listing-reading';
import { always, byRoute, scriptedSystem, type ScriptedSystem } from '../testing/scripted-system';
import { peopleListing } from './people-listing';
import { peopleRoutes as routes } from './people-routes';

let system: ScriptedSystem;

beforeEach(async () => {
  system = await scriptedSystem();
});

const everybody = async () => readWholeList(system.client, await routes.listRequest(), peopleListing);

describe('people of Storm', () => {
  const meta = { executionTime: 9, generatedAt: 1_763_637_178_918 };
  const wrapped = { editable: true, lockedBy: null };
  const admin = {
    id: 0,
    attributes: {
      username: { value: 'admin', ...wrapped },
      password: { value: '******', masked: true, ...wrapped },
      algorithm: { value: 'SHA256', ...wrapped },
      accessRights: [
        { name: 'server', value: 'read_write' },
        { name: 'viewer', value: 'read_only' },
        { name: 'stream', value: 'none' },
        { name: 'archive', value: 'READ_ONLY' },
        { name: 'application', value: 'sometimes' },
        { name: 'odd', value: 'constructor' },
      ],
    },
  };
  const person = {
    id: '0',
    userName: 'admin',
    profileId: '',
    profileName: '',
    active: null,
    hasImage: false,
    accessRights: [
      { area: 'server', level: 'write' },
      { area: 'viewer', level: 'read' },
      { area: 'stream', level: 'none' },
      { area: 'archive', level: 'read' },
    ],
  };

  it('are listed with their rights; a level that nobody knows is left out', async () => {
    system.answer = byRoute({ 'GET /api/users': always(200, { data: [admin], meta }) });
    expect(await everybody()).toEqual([person]);
  });

  it('may have a flat name and no rights', async () => {
    system.answer = always(200, { data: [{ id: 7, attributes: { username: 'viewer' } }] });
    expect(await everybody()).toEqual([{ ...person, id: '7', userName: 'viewer', accessRights: [] }]);
  });

  it('are found in the list, or not', async () => {
    system.answer = always(200, { data: [admin], meta });
    expect(await routes.read(system.client, '0')).toEqual({ person });
    await expect(routes.read(system.client, '1')).rejects.toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('are made with their rights', async () => {
    system.answer = always(200, { data: admin, meta });
    const newcomer = { userName: 'nora', password: 'Hunter2!', profileId: '', active: true };
    await routes.create?.(system.client, { ...newcomer, accessRights: [{ area: 'viewer', level: 'read' }] });
    const made = (accessRights: object[]) => ({
      line: 'POST /api/users',
      body: { data: { attributes: { username: 'nora', password: 'Hunter2!', accessRights } } },
    });
    expect(system.arrivals.at(-1)).toEqual(made([{ name: 'viewer', value: 'read_only' }]));
    await routes.create?.(system.client, newcomer);
    expect(system.arrivals.at(-1)).toEqual(made([]));
  });

  it('are not made when the system finds fault, which it says itself without the password', async () => {
    const newcomer = { userName: 'nora', password: 'Hunter2!', profileId: '', active: true };
    system.answer = always(409, { message: 'Username is already taken' });
    await expect(routes.create?.(system.client, newcomer)).rejects.toHaveProperty('error', {
      code: 'rejected',
      status: 409,
      words: 'Username is already taken',
    });
    system.answer = always(400, { message: 'Hunter2! is too weak' });
    await expect(routes.create?.(system.client, newcomer)).rejects.not.toHaveProperty('error.words');
  });

  it('get other rights, which is all that can change', async () => {
    system.answer = always(200, { data: admin, meta });
    const reading = { person: somePerson({ id: '3', active: null }) };
    await routes.update?.(system.client, reading, {
      accessRights: [
        { area: 'server', level: 'none' },
        { area: 'stream', level: 'write' },
      ],
    });
    const accessRights = [
      { name: 'server', value: 'none' },
      { name: 'stream', value: 'read_write' },
    ];
    expect(system.arrivals).toEqual([
      { line: 'PATCH /api/users/3', body: { data: { attributes: { accessRights } } } },
    ]);
    await expect(routes.update?.(system.client, reading, { profileId: '2' })).rejects.toMatchObject({
      error: { code: 'invalid-request' },
    });
    expect(system.arrivals).toHaveLength(1);
  });

  it('are deleted, where the system has them', async () => {
    system.answer = byRoute({
      'DELETE /api/users/3': always(200, { meta, message: 'User has been removed' }),
      'DELETE /api/users/4': always(404, { message: 'User not found' }),
    });
    await routes.delete?.(system.client, { person: somePerson({ id: '3' }) });
    await expect(routes.delete?.(system.client, { person: somePerson({ id: '4' }) })).rejects.toHaveProperty(
      'error',
      {
        code: 'not-found',
        status: 404,
        words: 'User not found',
      },
    );
  });

  it.each([
    [[admin]],
    { data: admin },
    { data: [{ ...admin, id: null }] },
    { data: [{ id: 1 }] },
    { data: [{ id: 1, attributes: { username: 7 } }] },
    { data: [{ id: 1, attributes: { username: 'a', accessRights: {} } }] },
    { data: [{ id: 1, attributes: { username: 'a', accessRights: [{ name: 'server' }] } }] },
    { data: ['a'] },
  ])('are not read from %j', async (body) => {
    system.answer = always(200, body);
    await expect(everybody()).rejects.toMatchObject({
      error: { code: 'bad-answer' },
    });
  });
});
