import { describe, expect, test } from 'vitest';
import { tagOf, writeIf } from '../../../testing/conditional';
import { STORM } from '../../../testing/systems';
import { signIn, startSignedIn } from '../../../testing/test-server';

const JDOE = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890';
const PATH = `/api/Usuario/${JDOE}`;
const PIXEL = `data:image/png;base64,${Buffer.of(137, 80, 78, 71).toString('base64')}`;
const AS_IT_IS = { IdPerfil: 2, Activo: true };
const OFF = { IdPerfil: 2, Activo: false };
const DONE = [200, 'Usuario actualizado correctamente'];
const REFUSED = [412, ''];

async function setUp() {
  const { server, token } = await startSignedIn();
  const tag = () => tagOf(server, PATH, token);
  const put = (body: unknown, ifMatch?: string, path = PATH) =>
    writeIf(server, path, { token, ifMatch, body });
  const remove = (ifMatch?: string, path = PATH) =>
    writeIf(server, path, { method: 'DELETE', token, ifMatch });
  const read = async () => (await (await server.get(PATH, token)).json()) as Record<string, unknown>;
  return { server, token, tag, put, remove, read };
}

describe('the tag', () => {
  test('is strong, the same under both paths, and that of this person', async () => {
    const { server, token, tag } = await setUp();
    expect(await tag()).toMatch(/^"[^"]+"$/);
    expect(await tagOf(server, `/api/Users/${JDOE.toUpperCase()}`, token)).toBe(await tag());
  });

  test.each([
    ['the active flag', OFF],
    ['the profile', { IdPerfil: 3, Activo: true }],
  ])('becomes another with %s, and never one that was', async (_name, change) => {
    const { tag, put } = await setUp();
    const tags = [await tag()];
    for (const body of [change, AS_IT_IS, change]) {
      await put(body);
      tags.push(await tag());
    }
    expect(new Set(tags).size).toBe(4);
  });

  test('becomes another with every picture', async () => {
    const { tag, put } = await setUp();
    const first = await tag();
    await put({ ...AS_IT_IS, Imagen: PIXEL });
    const second = await tag();
    await put({ ...AS_IT_IS, Imagen: PIXEL });
    expect(new Set([first, second, await tag()]).size).toBe(3);
  });

  test('becomes another with the name and with the own picture', async () => {
    const { server, tag } = await setUp();
    const first = await tag();
    const storm = await STORM.signIn(server);
    const renamed = { data: { attributes: { username: 'j.doe' } } };
    expect((await server.patch('/storm/api/users/2', renamed, storm)).status).toBe(200);
    const second = await tag();
    const theirs = await signIn(server, 'j.doe', 's3cr3t');
    await server.patch('/api/Usuario/mi-perfil/imagen', { Imagen: PIXEL }, theirs);
    expect(new Set([first, second, await tag()]).size).toBe(3);
  });

  test('stays when nothing of it changes: same values, a sign-in, a password, the name of the profile, refusals', async () => {
    const { server, token, tag, put } = await setUp();
    const before = await tag();
    await put(AS_IT_IS);
    await put({ IdPerfil: 99, Activo: false });
    await put(OFF, '"0"');
    await server.put('/api/Perfil/2', { strNombrePerfil: 'Otro', BitAdministrador: false }, token);
    const change = { data: { attributes: { password: 'Secreto1!' } } };
    await server.patch('/storm/api/users/2', change, await STORM.signIn(server));
    await signIn(server, 'jdoe', 'Secreto1!');
    expect(await tag()).toBe(before);
  });
});

describe('a change', () => {
  test('with the present tag is done; the tag is used up then', async () => {
    const { tag, put, read } = await setUp();
    const seen = await tag();
    expect(await put(OFF, seen)).toEqual(DONE);
    expect(await read()).toMatchObject({ Activo: false });
    expect(await put({ IdPerfil: 3, Activo: true }, seen)).toEqual(REFUSED);
    expect(await put({ ...AS_IT_IS, Imagen: PIXEL }, seen)).toEqual(REFUSED);
    expect(await read()).toMatchObject({ IdPerfil: 2, Activo: false, Imagen: null });
  });

  test.each([
    ['of another version', '"999"', REFUSED],
    ['that is weak', 'W/TAG', REFUSED],
    ['in another spelling', '"0TAG"', REFUSED],
    ['without quotes', 'x', REFUSED],
    ['among others', '"999", TAG', DONE],
    ['of any version', '*', DONE],
    ['of none at all', undefined, DONE],
  ])('with a tag %s', async (_name, written, expected) => {
    const { tag, put, read } = await setUp();
    const seen = await tag();
    const ifMatch = written?.replace('"0TAG"', `"0${seen.slice(1)}`).replace('TAG', seen);
    expect(await put(OFF, ifMatch)).toEqual(expected);
    expect(await read()).toMatchObject({ Activo: expected === REFUSED });
  });

  test('of several who have seen the same at one time, one wins', async () => {
    const { tag, put, read } = await setUp();
    for (const Activo of [false, true, false, true]) {
      const seen = await tag();
      const profiles = [3, 4, 5];
      const answers = await Promise.all(profiles.map((IdPerfil) => put({ IdPerfil, Activo }, seen)));
      const winners = profiles.filter((_, index) => answers[index]?.[0] === 200);
      expect(winners).toHaveLength(1);
      expect(answers.filter(([status]) => status === 412)).toHaveLength(2);
      expect(await read()).toMatchObject({ IdPerfil: winners[0], Activo });
    }
  });

  test('that would be refused anyway is refused for that', async () => {
    const { put } = await setUp();
    expect(await put(OFF, '"0"', '/api/Usuario/nobody')).toEqual([404, '']);
    expect(await put(OFF, '*', '/api/Usuario/nobody')).toEqual([404, '']);
    expect(await put({ IdPerfil: 99, Activo: true }, '"0"')).toEqual([400, 'El perfil no existe.']);
    expect((await put({ Activo: true }, '"0"'))[0]).toBe(400);
  });
});

describe('a deletion', () => {
  test('with an old tag removes nobody, with the present one it does', async () => {
    const { tag, put, remove, read } = await setUp();
    const seen = await tag();
    await put(OFF);
    expect(await remove(seen)).toEqual(REFUSED);
    expect(await read()).toMatchObject({ Id: JDOE });
    expect(await remove(await tag())).toEqual([200, '']);
    expect(await remove('*')).toEqual([404, '']);
  });

  test('and a change that have seen the same: one wins', async () => {
    const { tag, put, remove } = await setUp();
    const seen = await tag();
    const [change, deletion] = await Promise.all([put(OFF, seen), remove(seen)]);
    expect([change, deletion].filter(([status]) => status === 200)).toHaveLength(1);
  });
});
