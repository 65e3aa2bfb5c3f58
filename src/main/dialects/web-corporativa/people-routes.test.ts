import type { RequestListener } from 'node:http';
import { beforeEach, describe, expect, it } from 'vitest';
import { somePerson } from '../../testing/some-person';
import { readWholeList } from '../listing-reading';
import { always, scriptedSystem, type ScriptedSystem } from '../testing/scripted-system';
import type { PeopleRoutes } from '../dialect';
import { peopleListing } from './people-listing';
import { peopleRoutes } from './people-routes';
import { usersPathOf } from './users-path';

let system: ScriptedSystem;
let routes: PeopleRoutes;

beforeEach(async () => {
  system = await scriptedSystem();
  routes = peopleRoutes(usersPathOf(system.client));
});

/** Answers the question where the users are, then everything else with this. */
function answer(listener: RequestListener): void {
  system.answer = (request, response) => {
    if (request.method === 'GET' && system.arrivals.length === 1) always(401)(request, response);
    else listener(request, response);
  };
}
const everybody = async () => readWholeList(system.client, await routes.listRequest(), peopleListing);
const lastArrival = () => system.arrivals.at(-1);

const ana = somePerson();
const reading = { person: ana };
const newcomer = { userName: 'bob', password: 'Hunter2!', profileId: '3', active: false };

describe('people of WebCorporativa', () => {
  it.each([
    [{ Id: 'p', UserName: 'ana', IdPerfil: 2, NombrePerfil: 'Operador', Activo: true, Imagen: null }],
    [
      {
        id: 'p',
        userName: 'ana',
        idPerfil: '2',
        nombrePerfil: 'Operador',
        activo: true,
        imagen: '/images/1.png',
      },
    ],
  ])('are read in PascalCase and camelCase', async (person) => {
    const expected = { ...ana, hasImage: 'imagen' in person };
    answer(always(200, [person]));
    expect(await everybody()).toEqual([expected]);
    answer(always(200, person));
    expect(await routes.read(system.client, 'p')).toEqual({ person: expected });
    expect(lastArrival()).toEqual({ line: 'GET /api/Usuario/p', body: undefined });
  });

  it('may have no profile', async () => {
    answer(always(200, [{ id: 'p', userName: 'ana', idPerfil: null, activo: true }]));
    expect(await everybody()).toEqual([{ ...ana, profileId: '', profileName: '' }]);
  });

  it.each([
    { activo: 'true' },
    { userName: 1 },
    { id: '' },
    { idPerfil: 2.5 },
    { idPerfil: 2 ** 60 },
    { nombrePerfil: 7 },
    { imagen: {} },
  ])('are not read from a list with %j in it', async (odd) => {
    answer(always(200, [{ id: 'p', userName: 'ana', idPerfil: 2, activo: true, ...odd }]));
    await expect(everybody()).rejects.toMatchObject({
      error: { code: 'bad-answer' },
    });
  });

  it('keep their profile when they are switched; an id that could leave its path is quoted', async () => {
    answer(always(200, 'Usuario actualizado correctamente'));
    await routes.switch?.(system.client, { person: { ...ana, id: '../x?y' } }, false);
    expect(lastArrival()).toEqual({
      line: 'PUT /api/Usuario/..%2Fx%3Fy',
      body: { IdPerfil: 2, Activo: false },
    });
  });

  it('that have no profile are given none, not even one that is no row', async () => {
    answer(always(200));
    await routes.switch?.(system.client, { person: { ...ana, profileId: '' } }, false);
    expect(lastArrival()?.body).toEqual({ Activo: false });
    await routes.update?.(system.client, reading, { profileId: '1e3' });
    expect(lastArrival()?.body).toEqual({ IdPerfil: '1e3', Activo: true });
  });

  it('keep their flag when their profile or picture changes', async () => {
    answer(always(200, '"Usuario actualizado correctamente"'));
    await routes.update?.(system.client, { person: { ...ana, active: false } }, { profileId: '7' });
    expect(lastArrival()?.body).toEqual({ IdPerfil: 7, Activo: false });
    await routes.update?.(system.client, reading, { image: 'data:image/png;base64,AA==' });
    expect(lastArrival()?.body).toEqual({ IdPerfil: 2, Activo: true, Imagen: 'data:image/png;base64,AA==' });
  });

  it('are not written when nobody knows whether they are active', async () => {
    answer(always(200));
    const change = routes.update?.(system.client, { person: { ...ana, active: null } }, { profileId: '7' });
    await expect(change).rejects.toMatchObject({ error: { code: 'invalid-request' } });
    expect(system.arrivals.filter(({ line }) => line.startsWith('PUT'))).toEqual([]);
  });

  it('are not reported as changed by a page that came instead of an answer', async () => {
    answer(always(200, '<html>Sign in to the network</html>'));
    await expect(routes.switch?.(system.client, reading, false)).rejects.toMatchObject({
      error: { code: 'bad-answer' },
    });
  });

  it('are made with the body of the documents', async () => {
    system.answer = always(200, 'Usuario Creado');
    await routes.create?.(system.client, newcomer);
    expect(system.arrivals).toEqual([
      {
        line: 'POST /api/Auth/register',
        body: { UserName: 'bob', Password: 'Hunter2!', IdPerfil: 3, Activo: false },
      },
    ]);
    await routes.create?.(system.client, { ...newcomer, image: 'data:,' });
    expect(lastArrival()?.body).toHaveProperty('Imagen', 'data:,');
  });

  it('are not made when the system finds fault, which it says itself without the password', async () => {
    system.answer = always(400, [
      { code: 'DuplicateUserName', description: "Username 'bob' is already taken." },
      { code: 'PasswordRequiresDigit', description: 'A digit is needed.' },
    ]);
    await expect(routes.create?.(system.client, newcomer)).rejects.toHaveProperty('error', {
      code: 'rejected',
      status: 400,
      words: "Username 'bob' is already taken. A digit is needed.",
    });
    system.answer = always(400, [{ code: 'Weak', description: 'Hunter2! is on a list.' }]);
    await expect(routes.create?.(system.client, newcomer)).rejects.not.toHaveProperty('error.words');
  });

  it('are deleted', async () => {
    answer(always(200));
    await routes.delete?.(system.client, reading);
    expect(lastArrival()).toEqual({ line: 'DELETE /api/Usuario/p', body: undefined });
  });

  it.each(['', '..'])('are not deleted by the id %j, which would name all of them', async (id) => {
    answer(always(200));
    await expect(routes.delete?.(system.client, { person: { ...ana, id } })).rejects.toMatchObject({
      error: { code: 'not-found' },
    });
    expect(system.arrivals).toEqual([]);
  });

  it('are written as the version that was read, where the system told one', async () => {
    const bound: unknown[] = [];
    answer((request, response) => {
      bound.push(request.headers['if-match']);
      const person = { id: 'p', userName: 'ana', idPerfil: 2, nombrePerfil: 'Operador', activo: true };
      always(200, request.method === 'GET' ? person : undefined, { etag: '"7"' })(request, response);
    });
    const versioned = await routes.read(system.client, 'p');
    expect(versioned).toEqual({ person: ana, version: '"7"' });
    await routes.switch?.(system.client, versioned, false);
    await routes.update?.(system.client, versioned, { profileId: '7' });
    await routes.delete?.(system.client, versioned);
    await routes.switch?.(system.client, reading, false);
    expect(bound).toEqual([undefined, '"7"', '"7"', '"7"', undefined]);
  });

  it('that somebody else has changed meanwhile are in conflict', async () => {
    answer(always(412));
    const change = routes.switch?.(system.client, { person: ana, version: '"7"' }, false);
    await expect(change).rejects.toHaveProperty('error', { code: 'conflict', status: 412 });
  });

  it.each([
    [{ Imagen: 'https://pictures.example/a.png' }, 'https://pictures.example/a.png'],
    [{ imagen: '/images/1.png' }, '/images/1.png'],
    [{ imagen: '' }, null],
    [{ imagen: null }, null],
    [{}, null],
  ])('with %j have their picture at %j', async (picture, address) => {
    answer(always(200, { id: 'p', userName: 'ana', ...picture }));
    expect(await routes.imageAddress?.(system.client, 'p')).toBe(address);
  });

  it('are administrators by their profiles', async () => {
    system.answer = always(200, [
      { IdPerfil: 1, strNombrePerfil: 'Administrador Master', BitAdministrador: true },
      { idPerfil: 2, strNombrePerfil: 'Operador', bitAdministrador: false },
    ]);
    expect(await routes.administratorProfiles?.(system.client)).toEqual(new Set(['1']));
  });
});
