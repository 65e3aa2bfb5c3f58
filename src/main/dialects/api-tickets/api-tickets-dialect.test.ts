import { beforeEach, describe, expect, it } from 'vitest';
import { always, scriptedSystem, type ScriptedSystem } from '../testing/scripted-system';
import { dialect } from './api-tickets-dialect';

let system: ScriptedSystem;

beforeEach(async () => {
  system = await scriptedSystem();
});

const tryIt = () =>
  dialect.signIn(system.client, {
    userName: 'john@example.com',
    password: 'SecurePassword123',
    signal: AbortSignal.timeout(10_000),
  });

const Datos = {
  IdUsuario: '12345678-90ab-cdef-1234-567890abcdef',
  Nombre: 'John Doe',
  Correo: 'john@example.com',
  Rol: 'Admin',
  Activo: true,
};
const success = { Respuesta: true, Token: 'a.b.c', Datos };

describe('signing in at ApiTickets', () => {
  it('sends the documented body and reads the person’s record with the token', async () => {
    system.answer = always(200, success);
    expect(await tryIt()).toEqual({
      token: 'a.b.c',
      skewMs: 0,
      personId: Datos.IdUsuario,
      userName: 'john@example.com',
      record: { userName: 'John Doe', profileName: 'Admin', active: true },
    });
    expect(system.arrivals).toEqual([
      {
        line: 'POST /api/usuario/login',
        body: { Correo: 'john@example.com', Password: 'SecurePassword123' },
      },
    ]);
  });

  it('reads camelCase, a person without role or address, and the clock', async () => {
    system.answer = always(
      200,
      { respuesta: true, token: 'a.b.c', datos: { idUsuario: 'u', nombre: 'John', rol: null, activo: true } },
      { date: new Date(Date.now() - 3_600_000).toUTCString() },
    );
    const answer = await tryIt();
    expect(answer).toMatchObject({ userName: 'John', record: { profileName: '' } });
    expect(Math.round(answer.skewMs / 60_000)).toBe(-60);
  });

  it.each([
    { Respuesta: false, Token: '', Datos: null },
    { respuesta: false, token: '', datos: null },
    { respuesta: false },
  ])('is refused by a 200 with %j, without words', async (body) => {
    system.answer = always(200, { ...body, mensaje: 'unknown' });
    await expect(tryIt()).rejects.toHaveProperty('error', { code: 'refused', status: 200 });
  });

  it('is refused by a 401 as well', async () => {
    system.answer = always(401, { message: 'unknown' });
    await expect(tryIt()).rejects.toHaveProperty('error', { code: 'refused', status: 401 });
  });

  it.each([
    ['no token', { ...success, Token: '' }],
    ['a null token', { ...success, Token: null }],
    ['a token that no header can carry', { ...success, Token: 'a b' }],
    ['a token in spite of a refusal', { ...success, Respuesta: false }],
    ['a token and no verdict', { Token: 'a.b.c', Datos }],
    ['a verdict that is no boolean', { ...success, Respuesta: 'true' }],
    ['nobody', { ...success, Datos: null }],
    ['somebody inactive', { ...success, Datos: { ...Datos, Activo: false } }],
    ['somebody without id', { ...success, Datos: { ...Datos, IdUsuario: '' } }],
    ['a list', [success]],
  ])('is not trusted with %s', async (_what, body) => {
    system.answer = always(200, body);
    await expect(tryIt()).rejects.toHaveProperty('error', { code: 'bad-answer', status: 200 });
  });

  it('fails with the system, and never repeats the password', async () => {
    system.answer = always(500, 'SecurePassword123 broke it');
    await expect(tryIt()).rejects.toHaveProperty('error', { code: 'server-failed', status: 500 });
  });
});
