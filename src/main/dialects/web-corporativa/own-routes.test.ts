import { beforeEach, describe, expect, it } from 'vitest';
import { always, byRoute, scriptedSystem, type ScriptedSystem } from '../testing/scripted-system';
import type { OwnRoutes } from '../dialect';
import { ownRoutes } from './own-routes';
import { usersPathOf } from './users-path';

let system: ScriptedSystem;
let routes: OwnRoutes;

beforeEach(async () => {
  system = await scriptedSystem();
  routes = ownRoutes(usersPathOf(system.client));
});

describe('one’s own record at WebCorporativa', () => {
  it('is read out of its envelope', async () => {
    const data = {
      id: 'p',
      userName: 'ana',
      nombrePerfil: 'Sin perfil asignado',
      imagen: null,
      activo: true,
    };
    system.answer = byRoute({
      'GET /api/Usuario': always(401),
      'GET /api/Usuario/mi-perfil': always(200, { exito: true, data }),
    });
    expect(await routes.read(system.client)).toEqual({
      userName: 'ana',
      profileName: 'Sin perfil asignado',
      active: true,
    });
  });

  it('is no record when the system says no in a happy status', async () => {
    system.answer = always(200, { exito: false, mensaje: 'No hay una sesión activa.' });
    await expect(routes.read(system.client)).rejects.toMatchObject({
      error: { code: 'rejected', words: 'No hay una sesión activa.' },
    });
  });

  it.each(['https://img.example/p.png', '/images/1.png'])('gets a new picture at %s', async (address) => {
    system.answer = byRoute({
      'GET /api/Usuario': always(401),
      'PATCH /api/Usuario/mi-perfil/imagen': always(200, { imagen: address }),
    });
    expect(await routes.setImage(system.client, 'data:image/png;base64,AA==')).toBe(address);
    expect(system.arrivals.at(-1)?.body).toEqual({ Imagen: 'data:image/png;base64,AA==' });
  });

  it('keeps its picture when the new one is found fault with', async () => {
    system.answer = byRoute({
      'GET /api/Usuario': always(401),
      'PATCH /api/Usuario/mi-perfil/imagen': always(400, 'La imagen no debe superar 2MB.'),
    });
    await expect(routes.setImage(system.client, 'data:,')).rejects.toMatchObject({
      error: { code: 'rejected', words: 'La imagen no debe superar 2MB.' },
    });
  });
});
