import { expect, test } from 'vitest';
import { fetchCaptchaToken, signIn, startTestServer } from './testing/test-server';
import type { TestServer } from './testing/test-server';

const PASSWORD = 'Portero123!';
const OLGA = '/api/Usuario/5f0c7a52-8b1e-4c36-9d2f-000000000004';

/** Olga's sign-in to each system: status and body, the body only as far as it is a refusal. */
async function signInEverywhere(server: TestServer): Promise<Record<string, unknown[]>> {
  const CaptchaToken = await fetchCaptchaToken(server);
  const answers = {
    webCorporativa: await server.post('/api/Auth', {
      UserName: 'olga.operadora',
      Password: PASSWORD,
      CaptchaToken,
    }),
    apiTickets: await server.post('/api-tickets/api/usuario/login', {
      Correo: 'olga.operadora@empresa.com',
      Password: PASSWORD,
    }),
    storm: await server.post('/storm/api/auth/login', { username: 'olga.operadora', password: PASSWORD }),
  };
  const told = Object.entries(answers).map(async ([system, answer]) => [
    system,
    [answer.status, await answer.text()],
  ]);
  return Object.fromEntries(await Promise.all(told)) as Record<string, unknown[]>;
}

const WELCOME = {
  webCorporativa: [200, expect.stringMatching(/^\{"token":"/)],
  apiTickets: [200, expect.stringMatching(/^\{"Respuesta":true,"Token":"/)],
  storm: [200, expect.stringMatching(/^\{"data":\{"accessToken":"/)],
};

test('whoever is switched off in WebCorporativa is refused by every system, by each in its own way, and back again', async () => {
  const server = await startTestServer();
  const admin = await signIn(server);
  expect(await signInEverywhere(server)).toEqual(WELCOME);

  expect((await server.put(OLGA, { IdPerfil: 2, Activo: false }, admin)).status).toBe(200);
  expect(await signInEverywhere(server)).toEqual({
    webCorporativa: [401, ''],
    apiTickets: [200, '{"Respuesta":false,"Token":"","Datos":null}'],
    storm: [401, '{"message":"Username or password is incorrect"}'],
  });

  expect((await server.put(OLGA, { IdPerfil: 2, Activo: true }, admin)).status).toBe(200);
  expect(await signInEverywhere(server)).toEqual(WELCOME);
});
