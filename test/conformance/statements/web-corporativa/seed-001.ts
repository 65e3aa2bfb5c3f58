import { expect } from 'vitest';
import { LOCAL_SECRET } from '../../../../src/server/captcha/widget-keys';
import { fetchCaptchaToken } from '../../../../src/server/testing/test-server';
import type { Statement } from '../../statement';
import { ADMIN, JDOE, JDOE_ID, decodePart, postSignIn, signInBody, tokenOf } from './sign-in';

const TOKEN_LIFETIME_MS = 1_800_000;

/** What the overview of authentication says. */
export const seed001: readonly Statement[] = [
  {
    id: '001-01',
    statement:
      'Credentials and captcha are both checked before a token is issued: one of them alone is not enough.',
    async check({ startServer }) {
      const server = await startServer();
      expect((await postSignIn(server, { ...JDOE, Password: 'wrong' })).status).toBe(401);
      expect((await server.post('/api/Auth', { ...JDOE, CaptchaToken: 'invented' })).status).toBe(401);
      expect((await postSignIn(server)).status).toBe(200);
    },
  },
  {
    id: '001-02',
    statement:
      'The captcha is validated before the credentials are processed: a sign-in with a wrong password uses its captcha token up.',
    async check({ startServer }) {
      const server = await startServer();
      const CaptchaToken = await fetchCaptchaToken(server);
      await server.post('/api/Auth', { ...JDOE, Password: 'wrong', CaptchaToken });
      expect((await server.post('/api/Auth', { ...JDOE, CaptchaToken })).status).toBe(401);
    },
  },
  {
    id: '001-03',
    statement: 'The answer holds a single member, token; there is no refresh token.',
    async check({ startServer }) {
      const answer = await postSignIn(await startServer());
      expect(Object.keys((await answer.json()) as object)).toEqual(['token']);
    },
  },
  {
    id: '001-04',
    statement:
      'The token is for the Authorization header: none is set as a cookie, none is taken from a cookie or an address.',
    async check({ startServer }) {
      const server = await startServer();
      expect((await postSignIn(server)).headers.get('set-cookie')).toBeNull();
      const token = await tokenOf(server);
      const headers = { cookie: `token=${token}; access_token=${token}` };
      const answer = await fetch(`${server.url}/api/Usuario?access_token=${token}&token=${token}`, {
        headers,
      });
      expect(answer.status).toBe(401);
    },
  },
  {
    id: '001-05',
    statement:
      'The text asks for a turnstileToken, every sample sends CaptchaToken. Decision: only CaptchaToken binds, as in the real service.',
    async check({ startServer }) {
      const server = await startServer();
      const body = { ...JDOE, turnstileToken: await fetchCaptchaToken(server) };
      expect((await server.post('/api/Auth', body)).status).toBe(401);
    },
  },
  {
    id: '001-06',
    statement:
      'The captcha token is validated by the server: one that was verified elsewhere before is used up.',
    async check({ startServer }) {
      const server = await startServer();
      const CaptchaToken = await fetchCaptchaToken(server);
      const question = { secret: LOCAL_SECRET, response: CaptchaToken };
      const verified = await server.post('/turnstile/v0/siteverify', question);
      expect(await verified.json()).toMatchObject({ success: true });
      expect((await server.post('/api/Auth', { ...JDOE, CaptchaToken })).status).toBe(401);
    },
  },
  {
    id: '001-07',
    statement: 'The expiry is the standard exp claim, seconds since the epoch, 30 minutes after the issue.',
    async check({ startServer }) {
      const server = await startServer();
      const issuedAt = Math.floor(server.clock.now() / 1000);
      expect(decodePart(await tokenOf(server), 1)).toMatchObject({ exp: issuedAt + 1800 });
    },
  },
  {
    id: '001-08',
    statement: 'There is no way to refresh a token.',
    async check({ startServer }) {
      const server = await startServer();
      const token = await tokenOf(server);
      for (const path of ['/api/Auth/refresh', '/api/Auth/renew', '/api/Auth/logout']) {
        expect((await server.post(path, {}, token)).status).toBe(404);
      }
    },
  },
  {
    id: '001-09',
    statement: '401 means that the token is missing, malformed or expired.',
    async check({ startServer }) {
      const server = await startServer();
      const token = await tokenOf(server);
      const status = async (text?: string) => (await server.get('/api/Usuario', text)).status;
      expect(await status()).toBe(401);
      expect(await status('not-a-token')).toBe(401);
      expect(await status(token.slice(0, -1))).toBe(401);
      expect(await status(token)).toBe(200);
      server.clock.advance(TOKEN_LIFETIME_MS);
      expect(await status(token)).toBe(401);
    },
  },
  {
    id: '001-10',
    statement:
      'After a 401 a new sign-in gives a new token, with which the same request succeeds; the old one stays refused.',
    async check({ startServer }) {
      const server = await startServer();
      const old = await tokenOf(server);
      server.clock.advance(TOKEN_LIFETIME_MS);
      expect((await server.get('/api/Usuario', old)).status).toBe(401);
      const fresh = await tokenOf(server);
      expect((await server.get('/api/Usuario', fresh)).status).toBe(200);
      expect((await server.get('/api/Usuario', old)).status).toBe(401);
    },
  },
  {
    id: '001-11',
    statement: 'Permissions of modules are in the token, as module key and action.',
    async check({ startServer }) {
      const { permiso } = decodePart(await tokenOf(await startServer()), 1);
      expect(permiso).toEqual(expect.arrayContaining(['usuario.consultar', 'usuario.detalle']));
      expect(permiso).not.toContain('usuario.editar');
    },
  },
  {
    id: '001-12',
    statement:
      'Permissions are enforced from the token: a write without its permission is 403 without a body.',
    async check({ startServer }) {
      const server = await startServer();
      const path = `/api/Usuario/${JDOE_ID}`;
      const body = { IdPerfil: 2, Activo: true };
      const refused = await server.put(path, body, await tokenOf(server));
      expect([refused.status, await refused.text()]).toEqual([403, '']);
      expect((await server.put(path, body, await tokenOf(server, ADMIN))).status).toBe(200);
    },
  },
  {
    id: '001-13',
    statement: 'A captcha token serves one sign-in: the next needs a fresh one.',
    async check({ startServer }) {
      const server = await startServer();
      const body = await signInBody(server);
      expect((await server.post('/api/Auth', body)).status).toBe(200);
      expect((await server.post('/api/Auth', body)).status).toBe(401);
    },
  },
];
