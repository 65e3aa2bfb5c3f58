import { beforeEach, describe, expect, it } from 'vitest';
import { refusalWords } from './refusal-words';
import { always, scriptedSystem, type ScriptedSystem } from './testing/scripted-system';

let system: ScriptedSystem;

beforeEach(async () => {
  system = await scriptedSystem();
});

async function wordsOf(body: unknown, secrets: string[] = []): Promise<string | undefined> {
  system.answer = always(400, body);
  return refusalWords(await system.client.send({ method: 'GET', path: '/' }), secrets);
}

describe('a system’s own words', () => {
  it.each([
    ['a plain text', 'Imagen inválida', 'Imagen inválida'],
    ['a text in quotes', '"Im\\u00e1gen \\"rota\\""', 'Imágen "rota"'],
    ['a message', { message: 'User not found' }, 'User not found'],
    [
      'a mensaje, keys in any case',
      { Exito: false, Mensaje: 'No hay una sesión activa.' },
      'No hay una sesión activa.',
    ],
    [
      'Identity errors',
      [
        { code: 'PasswordTooShort', description: 'Passwords must be at least 6 characters.' },
        { code: null, description: 'Formato de imagen inválido' },
        { Code: 'DefaultError', Description: null },
      ],
      'Passwords must be at least 6 characters. Formato de imagen inválido.',
    ],
    [
      'a problem with fields',
      { title: 'One or more', status: 400, errors: { Ruta: ['Too long.', 'Odd.'], Clave: ['Needed.'] } },
      'Too long. Odd. Needed.',
    ],
    [
      'a problem without fields',
      { title: 'The body is too large.', status: 413, errors: {} },
      'The body is too large.',
    ],
    ['several lines', 'one\r\n\ttwo\u202E', 'one two'],
  ])('are read from %s', async (_what, body, words) => {
    expect(await wordsOf(body)).toBe(words);
  });

  it.each([
    ['nothing', ''],
    ['markup', '<html>Stack trace</html>'],
    ['quoted markup', '"<b>no</b>"'],
    ['half a JSON text', '{"message":"no'],
    ['something unknown', { reason: 'no' }],
    ['numbers', [1, 2]],
    ['a message that is none', { message: { text: 'no' } }],
    ['a token', { message: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc has expired' }],
  ])('are not read from %s', async (_what, body) => {
    expect(await wordsOf(body)).toBeUndefined();
  });

  it('are left out when they repeat a secret', async () => {
    expect(
      await wordsOf({ message: "The value 's3cr3t  pass' is not valid." }, ['s3cr3t  pass']),
    ).toBeUndefined();
    expect(await wordsOf({ message: 'The password is not valid.' }, ['s3cr3t', ''])).toBeDefined();
  });

  it('are at most 500 characters', async () => {
    const words = await wordsOf({ message: 'x'.repeat(501) });
    expect(words).toHaveLength(500);
    expect(await wordsOf({ message: 'x'.repeat(500) })).toBe('x'.repeat(500));
  });
});
