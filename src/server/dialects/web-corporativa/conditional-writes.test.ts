import { describe, expect, test } from 'vitest';
import { tagOf, writeIf } from '../../testing/conditional';
import type { Conditional } from '../../testing/conditional';
import { startSignedIn } from '../../testing/test-server';

type Write = Omit<Conditional, 'token' | 'ifMatch'> & { readonly path: string };

interface Thing {
  readonly path: string;
  /** Different changes of it. */
  readonly changes: readonly [Write, Write];
  /** What removes it, or all that is in it. */
  readonly removal: Write;
}

const profile = (name: string): Write => ({
  path: '/api/Perfil/9',
  body: { strNombrePerfil: name, BitAdministrador: false },
});
const moduleOf = (name: string): Write => ({
  path: '/api/Modulo/8',
  body: { strNombreModulo: name, Ruta: '/x', Clave: 'x' },
});
const permissions = (...modules: number[]): Write => ({
  path: '/api/PermisoPerfil/guardar-permisos',
  method: 'POST',
  body: { IdPerfil: 4, Modulos: modules.map((IdModulo) => ({ IdModulo, BitConsulta: true })) },
});
const removal = (path: string): Write => ({ path, method: 'DELETE' });

const THINGS: readonly (readonly [string, Thing])[] = [
  [
    'a profile',
    {
      path: '/api/Perfil/9',
      changes: [profile('Uno'), profile('Dos')],
      removal: removal('/api/Perfil/9'),
    },
  ],
  [
    'a module',
    {
      path: '/api/Modulo/8',
      changes: [moduleOf('Uno'), moduleOf('Dos')],
      removal: removal('/api/Modulo/8'),
    },
  ],
  [
    'the permissions of a profile',
    {
      path: '/api/PermisoPerfil/4',
      changes: [permissions(1, 2), permissions(3)],
      removal: removal('/api/PermisoPerfil/perfil/4'),
    },
  ],
];

async function setUp({ path }: Thing) {
  const { server, token } = await startSignedIn();
  // One profile that nobody has, under number 9.
  for (const name of ['6', '7', '8', '9']) {
    await server.post('/api/Perfil', { strNombrePerfil: name, BitAdministrador: false }, token);
  }
  const write = async ({ path: to, ...rest }: Write, ifMatch?: string) =>
    writeIf(server, to, { ...rest, token, ifMatch });
  const read = async () => (await server.get(path, token)).text();
  return { write, read, tag: () => tagOf(server, path, token) };
}

describe.each(THINGS)('%s', (_name, thing) => {
  const [one, other] = thing.changes;

  test('is changed with the present tag and not with an old one', async () => {
    const { write, read, tag } = await setUp(thing);
    const seen = await tag();
    expect(seen).toMatch(/^"[\w-]{22}"$/);
    expect(await tag()).toBe(seen);
    expect((await write(one, seen))[0]).toBe(200);
    expect(await tag()).not.toBe(seen);
    const present = await read();
    expect(await write(other, seen)).toEqual([412, '']);
    expect(await write(thing.removal, seen)).toEqual([412, '']);
    expect(await read()).toBe(present);
  });

  test('without a tag, or with a star, is changed and removed as ever', async () => {
    const { write, tag } = await setUp(thing);
    expect((await write(one))[0]).toBe(200);
    expect((await write(other, '*'))[0]).toBe(200);
    expect((await write(thing.removal, await tag()))[0]).toBe(200);
  });

  test('of two who have seen the same, one wins', async () => {
    const { write, tag } = await setUp(thing);
    const seen = await tag();
    const answers = await Promise.all([write(one, seen), write(other, seen)]);
    expect(new Set(answers.map(([status]) => status))).toEqual(new Set([200, 412]));
  });
});

test('a refusal that would be there anyway goes first', async () => {
  const { server, token } = await startSignedIn();
  const ifMatch = '"old"';
  const status = async (path: string, write: Omit<Conditional, 'token'>) =>
    (await writeIf(server, path, { ...write, token, ifMatch }))[0];
  expect(await status('/api/Perfil/2', { method: 'DELETE' })).toBe(400);
  expect(await status('/api/Perfil/99', { method: 'DELETE' })).toBe(404);
  expect(await status('/api/Modulo/99', { method: 'DELETE' })).toBe(404);
  expect(await status('/api/Modulo/8', { body: { ...Object(moduleOf('x').body), Clave: 'usuario' } })).toBe(
    400,
  );
  const unknown = { IdPerfil: 99, Modulos: [{ IdModulo: 1 }] };
  expect(await status('/api/PermisoPerfil/guardar-permisos', { method: 'POST', body: unknown })).toBe(400);
});
