import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bodyFits, confirmDone, readAnswer } from './answer-reading';
import { looseObject } from './loose-keys';
import { always, scriptedSystem, type ScriptedSystem } from './testing/scripted-system';

let system: ScriptedSystem;

beforeEach(async () => {
  system = await scriptedSystem();
});

async function answered(status: number, body?: unknown) {
  system.answer = always(status, body);
  return system.client.send({ method: 'GET', path: '/' });
}

describe('confirming a write', () => {
  it.each([
    undefined,
    'Usuario Creado',
    '"Usuario Creado"',
    'true',
    {},
    { message: 'Módulo eliminado correctamente' },
    { exito: true },
  ])('takes %j as done', async (body) => {
    expect(confirmDone(await answered(200, body))).toBeUndefined();
  });

  it.each([
    ['<!doctype html><title>Sign in to the hotel</title>', 'bad-answer'],
    ['{"message":"Módulo elim', 'bad-answer'],
    [false, 'rejected'],
    [{ exito: false, mensaje: 'No.' }, 'rejected'],
  ])('does not take %j as done', async (body, code) => {
    const answer = await answered(200, body);
    expect(() => confirmDone(answer)).toThrow(code);
  });

  it.each([
    [302, 'bad-answer'],
    [400, 'rejected'],
    [403, 'not-permitted'],
    [404, 'not-found'],
    [429, 'throttled'],
    [500, 'server-failed'],
  ])('takes %i for %s', async (status, code) => {
    const answer = await answered(status, status === 302 ? undefined : 'Porque no');
    expect(() => confirmDone(answer)).toThrow(code);
  });
});

describe('reading an answer', () => {
  const schema = looseObject({ name: z.string() });

  it('hands on what fits, keys in any case, the first of two spellings', async () => {
    expect(readAnswer(await answered(200, '{"NAME":"a","name":"b","x":1}'), schema)).toEqual({ name: 'a' });
  });

  it.each(['{"name":7}', '[]', 'null', '', '<p>', '{"name":"a"', '{"__proto__":{"name":"a"}}'])(
    'takes %j for a bad answer',
    async (body) => {
      const answer = await answered(200, body);
      expect(() => readAnswer(answer, schema)).toThrow('bad-answer');
    },
  );

  it('knows a no in a happy status, with its words', async () => {
    const answer = await answered(200, { exito: false, mensaje: 'No hay una sesión activa.' });
    expect(() => readAnswer(answer, schema)).toThrow(
      expect.objectContaining({
        error: { code: 'rejected', status: 200, words: 'No hay una sesión activa.' },
      }),
    );
  });

  it('keeps secrets out of the failure', async () => {
    const answer = await answered(400, { message: 'hunter2 is too short' });
    expect(() => readAnswer(answer, schema, ['hunter2'])).toThrow(
      expect.objectContaining({ error: { code: 'rejected', status: 400 } }),
    );
  });

  it('can ask whether a body fits, whatever it is', async () => {
    expect(bodyFits(await answered(401, { Name: 'a' }), schema)).toBe(true);
    expect(bodyFits(await answered(401, '<p>'), schema)).toBe(false);
  });
});
