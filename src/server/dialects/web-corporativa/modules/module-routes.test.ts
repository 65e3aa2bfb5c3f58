import { expect, test } from 'vitest';
import { startTestServer } from '../../../testing/test-server';

test('anyone reads the modules, with a bad token as well', async () => {
  const server = await startTestServer();
  for (const token of [undefined, 'invented']) {
    const answer = await server.get('/api/Modulo', token);
    const modules = (await answer.json()) as unknown[];
    expect(answer.status).toBe(200);
    expect(modules).toHaveLength(8);
    expect(modules[3]).toEqual({
      IdModulo: 4,
      strNombreModulo: 'Usuario',
      Ruta: '/Module/Usuario',
      Clave: 'usuario',
    });
  }
});

test('one module by its id; 404 without a body for any other', async () => {
  const server = await startTestServer();
  expect(await (await server.get('/api/Modulo/1')).json()).toEqual({
    IdModulo: 1,
    strNombreModulo: 'Modulos',
    Ruta: '/Module/Modulos',
    Clave: 'modulo',
  });
  for (const id of ['999', 'x', '-1', '1e0', '0x1', '9007199254740993']) {
    const answer = await server.get(`/api/Modulo/${id}`);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  }
});
