import { beforeEach, describe, expect, it } from 'vitest';
import { always, scriptedSystem, type ScriptedSystem } from '../testing/scripted-system';
import { profileRoutes as routes } from './profile-routes';

let system: ScriptedSystem;

beforeEach(async () => {
  system = await scriptedSystem();
});

const lastArrival = () => system.arrivals.at(-1);
const wireProfile = { IdPerfil: 2, strNombrePerfil: 'Operador', BitAdministrador: false };
const profile = { id: '2', name: 'Operador', administrator: false };
const wireModule = { idModulo: 4, strNombreModulo: 'Usuario', ruta: '/Module/Usuario', clave: 'usuario' };
const module = { id: '4', name: 'Usuario', route: '/Module/Usuario', key: 'usuario' };

describe('profiles of WebCorporativa', () => {
  it('are listed, read and made', async () => {
    system.answer = always(200, [wireProfile]);
    expect(await routes.list(system.client)).toEqual([profile]);
    expect(lastArrival()?.line).toBe('GET /api/Perfil');
    system.answer = always(200, { ...wireProfile, permisosPerfilModels: null });
    expect(await routes.read(system.client, '2')).toEqual({ value: profile });
    expect(lastArrival()?.line).toBe('GET /api/Perfil/2');
    expect(await routes.create(system.client, { name: 'Operador', administrator: true })).toEqual(profile);
    expect(lastArrival()).toEqual({
      line: 'POST /api/Perfil',
      body: { strNombrePerfil: 'Operador', BitAdministrador: true },
    });
  });

  it.each([undefined, {}])('are changed whether the answer is %j or not', async (body) => {
    system.answer = always(200, body);
    await routes.update(system.client, { ...profile, name: 'Auditor' });
    expect(lastArrival()).toEqual({
      line: 'PUT /api/Perfil/2',
      body: { strNombrePerfil: 'Auditor', BitAdministrador: false },
    });
  });

  it('are deleted, unless somebody has them', async () => {
    system.answer = always(200, true);
    await routes.delete(system.client, '2');
    expect(lastArrival()).toEqual({ line: 'DELETE /api/Perfil/2', body: undefined });
    system.answer = always(400, 'No se puede eliminar el perfil.');
    await expect(routes.delete(system.client, '2')).rejects.toHaveProperty('error', {
      code: 'rejected',
      status: 400,
      words: 'No se puede eliminar el perfil.',
    });
    system.answer = always(200, false);
    await expect(routes.delete(system.client, '2')).rejects.toMatchObject({ error: { code: 'rejected' } });
  });
});

describe('modules of WebCorporativa', () => {
  it('are listed and made', async () => {
    system.answer = always(200, [wireModule]);
    expect(await routes.modules(system.client)).toEqual([module]);
    system.answer = always(200, wireModule);
    expect(await routes.createModule(system.client, { name: 'N', route: '/n', key: 'n' })).toEqual(module);
    expect(lastArrival()).toEqual({
      line: 'POST /api/Modulo',
      body: { strNombreModulo: 'N', Ruta: '/n', Clave: 'n' },
    });
  });

  it('are changed and deleted', async () => {
    system.answer = always(200, wireModule);
    await routes.updateModule(system.client, { ...module, key: 'usuarios' });
    expect(lastArrival()).toEqual({
      line: 'PUT /api/Modulo/4',
      body: { strNombreModulo: 'Usuario', Ruta: '/Module/Usuario', Clave: 'usuarios' },
    });
    system.answer = always(200, { message: 'Módulo eliminado correctamente' });
    await routes.deleteModule(system.client, '4');
    expect(lastArrival()?.line).toBe('DELETE /api/Modulo/4');
  });

  it('that are gone are not found, in the system’s words', async () => {
    system.answer = always(404, '"Módulo no encontrado"');
    await expect(routes.deleteModule(system.client, '4')).rejects.toHaveProperty('error', {
      code: 'not-found',
      status: 404,
      words: 'Módulo no encontrado',
    });
  });
});

describe('versions of WebCorporativa', () => {
  it('are told with what is read, and bind what is written', async () => {
    const bound: unknown[] = [];
    const tell = (body: unknown): void => {
      system.answer = (request, response) => {
        bound.push(request.headers['if-match']);
        always(200, body, { etag: '"7"' })(request, response);
      };
    };
    tell(wireProfile);
    const { version } = await routes.read(system.client, '2');
    expect(version).toBe('"7"');
    await routes.update(system.client, profile, version);
    await routes.delete(system.client, '2', version);
    tell(wireModule);
    expect(await routes.readModule(system.client, '4')).toEqual({ value: module, version });
    await routes.updateModule(system.client, module, version);
    await routes.deleteModule(system.client, '4', version);
    tell([]);
    expect(await routes.permissions(system.client, '2')).toEqual({ value: [], version });
    await routes.savePermissions(system.client, '2', [], version);
    await routes.savePermissions(system.client, '2', [{ moduleId: '4', actions: [] }], version);
    expect(bound).toEqual([undefined, '"7"', '"7"', undefined, '"7"', '"7"', undefined, '"7"', '"7"']);
  });
});

describe('permissions of WebCorporativa', () => {
  const row = {
    IdPperfil: 9,
    IdModulo: 4,
    IdPerfil: 2,
    BitAgregar: false,
    BitEditar: false,
    BitConsulta: false,
    BitEliminar: false,
    BitDetalle: false,
    Modulo: null,
  };

  it.each([
    ['BitAgregar', 'add'],
    ['BitEditar', 'edit'],
    ['BitEliminar', 'delete'],
    ['BitConsulta', 'consult'],
    ['BitDetalle', 'detail'],
  ] as const)('are %s on the wire and %s here', async (bit, action) => {
    system.answer = always(200, [{ ...row, [bit]: true }]);
    expect(await routes.permissions(system.client, '2')).toEqual({
      value: [{ moduleId: '4', actions: [action] }],
    });
    expect(lastArrival()?.line).toBe('GET /api/PermisoPerfil/2');
    await routes.savePermissions(system.client, '2', [{ moduleId: '4', actions: [action] }]);
    const none = {
      BitAgregar: false,
      BitEditar: false,
      BitConsulta: false,
      BitEliminar: false,
      BitDetalle: false,
    };
    expect(lastArrival()).toEqual({
      line: 'POST /api/PermisoPerfil/guardar-permisos',
      body: { IdPerfil: 2, Modulos: [{ IdModulo: 4, ...none, [bit]: true }] },
    });
  });

  it('of two rows for one module both count, and a row may grant nothing', async () => {
    system.answer = always(200, [
      { ...row, BitEditar: true },
      { ...row, IdModulo: 5 },
      { ...row, bitAgregar: true, BitAgregar: undefined },
    ]);
    expect((await routes.permissions(system.client, '2')).value).toEqual([
      { moduleId: '4', actions: ['add', 'edit'] },
      { moduleId: '5', actions: [] },
    ]);
  });

  it('are all taken away by the route that can', async () => {
    system.answer = always(200);
    await routes.savePermissions(system.client, '2', []);
    expect(system.arrivals).toEqual([{ line: 'DELETE /api/PermisoPerfil/perfil/2', body: undefined }]);
  });

  it('are never taken away from a profile without an id', async () => {
    await expect(routes.savePermissions(system.client, '', [])).rejects.toMatchObject({
      error: { code: 'not-found' },
    });
    expect(system.arrivals).toEqual([]);
  });
});
