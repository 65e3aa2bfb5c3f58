import { describe, expect, test } from 'vitest';
import { rawRequest } from '../../testing/raw-request';
import { startTestServer } from '../../testing/test-server';
import { EVERY_PERMISSION, signInWith } from './testing/sign-in-with';

/** Every route that asks for a permission (WC-2 to WC-23). The ids are nobody's, so that nothing is done. */
const ROUTES = [
  ['POST', '/api/Auth/register', 'usuario.agregar'],
  ['PUT', '/api/Usuario/nobody', 'usuario.editar'],
  ['PUT', '/api/Users/nobody', 'usuario.editar'],
  ['DELETE', '/api/Usuario/nobody', 'usuario.eliminar'],
  ['DELETE', '/api/Users/nobody', 'usuario.eliminar'],
  ['POST', '/api/Perfil', 'perfil.agregar'],
  ['PUT', '/api/Perfil/999', 'perfil.editar'],
  ['DELETE', '/api/Perfil/999', 'perfil.eliminar'],
  ['POST', '/api/Modulo', 'modulo.agregar'],
  ['PUT', '/api/Modulo/999', 'modulo.editar'],
  ['DELETE', '/api/Modulo/999', 'modulo.eliminar'],
  ['POST', '/api/PermisoPerfil/guardar-permisos', 'permisosperfil.editar'],
  ['POST', '/api/PermisoPerfil', 'permisosperfil.agregar'],
  ['PUT', '/api/PermisoPerfil/999', 'permisosperfil.editar'],
  ['DELETE', '/api/PermisoPerfil/999', 'permisosperfil.eliminar'],
  ['DELETE', '/api/PermisoPerfil/perfil/999', 'permisosperfil.eliminar'],
] as const;

/** Every other route that any valid token opens (WC-3 to WC-24). */
const OPEN_TO_ALL = [
  ['GET', '/api/Usuario'],
  ['GET', '/api/Usuario/a1b2c3d4-e5f6-7890-abcd-ef1234567890'],
  ['GET', '/api/Usuario/mi-perfil'],
  ['PATCH', '/api/Usuario/mi-perfil/imagen'],
  ['PATCH', '/api/Users/mi-perfil/imagen'],
  ['GET', '/api/Perfil'],
  ['GET', '/api/Perfil/1'],
  ['GET', '/api/PermisoPerfil'],
  ['GET', '/api/PermisoPerfil/2'],
  ['GET', '/api/Menu'],
] as const;

async function ask(url: string, method: string, path: string, token?: string): Promise<string> {
  const headers = {
    ...(method === 'POST' || method === 'PUT' || method === 'PATCH'
      ? { 'Content-Type': 'application/json' }
      : {}),
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
  };
  const body = 'Content-Type' in headers ? '{}' : '';
  return rawRequest(url, { method, path, headers, body });
}

const GUARDED = [...ROUTES, ...OPEN_TO_ALL].map(([method, path]) => [method, path] as const);

describe.each(GUARDED)('%s %s', (method, path) => {
  test('without a good token is 401 with an empty body and the Bearer challenge', async () => {
    const { url } = await startTestServer();
    for (const token of [undefined, 'invented']) {
      const answer = await ask(url, method, path, token);
      expect(answer).toMatch(/^HTTP\/1\.1 401 .*\r\nwww-authenticate: Bearer\r\n/s);
      expect(answer).toMatch(/content-length: 0\r\n.*\r\n\r\n$/s);
    }
  });
});

describe.each(ROUTES)('%s %s', (method, path, permission) => {
  test(`with every permission but ${permission} is 403 with an empty body`, async () => {
    const server = await startTestServer();
    const token = await signInWith(
      server,
      EVERY_PERMISSION.filter((each) => each !== permission),
    );
    const answer = await ask(server.url, method, path, token);
    expect(answer).toMatch(/^HTTP\/1\.1 403 .*content-length: 0\r\n.*\r\n\r\n$/s);
  });

  test(`with nothing but ${permission} gets through`, async () => {
    const server = await startTestServer();
    const answer = await ask(server.url, method, path, await signInWith(server, [permission]));
    expect(answer).toMatch(/^HTTP\/1\.1 (?:200|400|404) /);
  });
});

test.each(OPEN_TO_ALL)(
  '%s %s with a token that has no permission at all gets through',
  async (method, path) => {
    const server = await startTestServer();
    const answer = await ask(server.url, method, path, await signInWith(server, []));
    expect(answer).toMatch(method === 'GET' ? /^HTTP\/1\.1 200 / : /^HTTP\/1\.1 400 /);
  },
);
