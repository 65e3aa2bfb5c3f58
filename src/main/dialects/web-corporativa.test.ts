import type { IncomingMessage, ServerResponse } from 'node:http';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ERROR_CODES } from '#contract/errors';
import { TURNSTILE_DUMMY_TOKEN } from '#contract/wire/turnstile';
import { Failure } from '../failure';
import { createApiClient, type ApiClient } from '../http/http-client';
import { startTinySystem } from '../testing/tiny-system';
import { webCorporativa } from './web-corporativa';

let answer: (request: IncomingMessage, response: ServerResponse) => void;
let requests: { line: string; body: string }[];
let client: ApiClient;
const dialect = webCorporativa();

beforeEach(async () => {
  requests = [];
  const { address } = await startTinySystem((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      requests.push({ line: `${request.method} ${request.url}`, body });
      answer(request, response);
    });
  });
  client = createApiClient(() => address, fetch);
});

const json = (value: unknown) => (_request: IncomingMessage, response: ServerResponse) =>
  void response.end(JSON.stringify(value));
const signIn = () =>
  dialect.signIn(client, {
    userName: 'jdoe',
    password: 's3cr3t',
    captchaToken: TURNSTILE_DUMMY_TOKEN,
    signal: AbortSignal.timeout(10_000),
  });

describe('WebCorporativa, client side', () => {
  it('signs in with the body of seed 000 and reads the token in any case', async () => {
    answer = json({ Token: 'abc' });
    expect((await signIn()).token).toBe('abc');
    expect(requests).toEqual([
      {
        line: 'POST /api/Auth',
        body: `{"UserName":"jdoe","Password":"s3cr3t","CaptchaToken":"${TURNSTILE_DUMMY_TOKEN}"}`,
      },
    ]);
  });

  it('takes every 401 as one refusal', async () => {
    answer = (_request, response) => void response.writeHead(401).end('{"reason":"inactive"}');
    await expect(signIn()).rejects.toMatchObject({ error: { code: 'refused', status: 401 } });
    await expect(signIn()).rejects.not.toHaveProperty('error.words');
  });

  it.each([{ token: '' }, { token: 7 }, {}, [], null, 'abc'])('trusts no 200 with %j', async (body) => {
    answer = json(body);
    await expect(signIn()).rejects.toMatchObject({ error: { code: 'bad-answer' } });
  });

  it.each([
    [{ Id: 'p', UserName: 'ana', IdPerfil: 2, NombrePerfil: 'Operador', Activo: true, Imagen: null }],
    [{ id: 'p', userName: 'ana', idPerfil: '2', nombrePerfil: 'Operador', activo: true }],
  ])('reads people in PascalCase and camelCase', async (person) => {
    answer = json([person]);
    expect(await dialect.listPeople(client)).toEqual([
      { id: 'p', userName: 'ana', profileId: '2', profileName: 'Operador', active: true },
    ]);
  });

  it('finds out once which users route exists', async () => {
    answer = (request, response) => {
      if (request.url === '/api/Usuario') response.writeHead(404).end();
      else response.end('[]');
    };
    await dialect.listPeople(client);
    await dialect.listPeople(client);
    expect(requests.map(({ line }) => line)).toEqual([
      'GET /api/Usuario',
      'GET /api/Users',
      'GET /api/Users',
    ]);
  });

  it('keeps a person’s profile when switching, and quotes an id that could leave its path', async () => {
    answer = (_request, response) => void response.end('Usuario actualizado correctamente');
    const person = { id: '../x?y', userName: 'ana', profileId: '2', profileName: '', active: true };
    await dialect.switchPerson(client, person, false);
    expect(requests.at(-1)).toEqual({
      line: 'PUT /api/Usuario/..%2Fx%3Fy',
      body: '{"IdPerfil":2,"Activo":false}',
    });
  });

  it('reads which profiles make an administrator', async () => {
    answer = json([
      { IdPerfil: 1, strNombrePerfil: 'Administrador Master', BitAdministrador: true },
      { idPerfil: 2, strNombrePerfil: 'Operador', bitAdministrador: false },
    ]);
    expect(await dialect.administratorProfiles(client)).toEqual(new Set(['1']));
  });

  it('turns whatever comes into a value or one of the closed set of errors', async () => {
    const bodies = fc.oneof(fc.string(), fc.json(), fc.constant('<html>'), fc.constant('{"token":'));
    const statuses = fc.constantFrom(200, 201, 204, 301, 400, 401, 403, 404, 418, 429, 500, 503);
    const calls = [
      signIn,
      () => dialect.listPeople(client),
      () => dialect.readPerson(client, 'p'),
      () => dialect.readOwnProfile(client),
      () => dialect.readMenu(client),
      () => dialect.administratorProfiles(client),
    ];
    await fc.assert(
      fc.asyncProperty(statuses, bodies, fc.nat(calls.length - 1), async (status, body, which) => {
        answer = (_request, response) =>
          void response.writeHead(status).end(status === 204 ? undefined : body);
        const outcome = await calls[which]!().catch((error: unknown) => error);
        if (outcome instanceof Error) {
          expect(outcome).toBeInstanceOf(Failure);
          expect(ERROR_CODES).toContain((outcome as Failure).error.code);
        }
      }),
      { numRuns: 150 },
    );
  });
});
