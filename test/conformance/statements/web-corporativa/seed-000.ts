import { expect } from 'vitest';
import { fetchCaptchaToken } from '../../../../src/server/testing/test-server';
import type { Statement } from '../../statement';
import { INACTIVE, JDOE, JDOE_ID, decodePart, postSignIn, rawSignIn, signInBody, tokenOf } from './sign-in';

const CAPTCHA_LIFETIME_MS = 300_000;
const TOKEN_LIFETIME_S = 1800;

/** What the sign-in page says. */
export const seed000: readonly Statement[] = [
  {
    id: '000-01',
    statement:
      'POST /api/Auth with UserName, Password and CaptchaToken answers 200 and a JSON object of one member, token.',
    async check({ startServer }) {
      const answer = await postSignIn(await startServer());
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
      expect(await answer.json()).toEqual({ token: expect.any(String) });
    },
  },
  {
    id: '000-02',
    statement: 'The token is a JWT of three parts, signed by HS256.',
    async check({ startServer }) {
      const token = await tokenOf(await startServer());
      expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]{43}$/);
      expect(decodePart(token, 0)).toEqual({ alg: 'HS256', typ: 'JWT' });
    },
  },
  {
    id: '000-03',
    statement: 'A sign-in without a captcha token is refused with 401.',
    async check({ startServer }) {
      expect((await (await startServer()).post('/api/Auth', JDOE)).status).toBe(401);
    },
  },
  {
    id: '000-04',
    statement: 'A sign-in with an invalid captcha token is refused with 401.',
    async check({ startServer }) {
      const server = await startServer();
      const body = { ...JDOE, CaptchaToken: '0.ABCdef123...' };
      expect((await server.post('/api/Auth', body)).status).toBe(401);
    },
  },
  {
    id: '000-05',
    statement:
      'A sign-in with an expired captcha token is refused with 401; one a moment younger is accepted.',
    async check({ startServer }) {
      const server = await startServer();
      const [young, old] = [await signInBody(server), await signInBody(server)];
      server.clock.advance(CAPTCHA_LIFETIME_MS - 1);
      expect((await server.post('/api/Auth', young)).status).toBe(200);
      server.clock.advance(1);
      expect((await server.post('/api/Auth', old)).status).toBe(401);
    },
  },
  {
    id: '000-06',
    statement: 'An unknown UserName is refused with 401.',
    async check({ startServer }) {
      expect((await postSignIn(await startServer(), { ...JDOE, UserName: 'nobody' })).status).toBe(401);
    },
  },
  {
    id: '000-07',
    statement: 'A person whose Activo is false is refused with 401, even with the right password.',
    async check({ startServer }) {
      expect((await postSignIn(await startServer(), INACTIVE)).status).toBe(401);
    },
  },
  {
    id: '000-08',
    statement: 'A wrong password is refused with 401; passwords are compared exactly.',
    async check({ startServer }) {
      const server = await startServer();
      for (const Password of ['wrong', 'S3CR3T', ' s3cr3t', 's3cr3t ', '']) {
        expect((await postSignIn(server, { ...JDOE, Password })).status).toBe(401);
      }
    },
  },
  {
    id: '000-09',
    statement:
      'Unknown user, inactive user, wrong password and captcha failure get the same answer byte for byte, without a body.',
    async check({ startServer }) {
      const server = await startServer();
      const answers = [
        await rawSignIn(server, await signInBody(server, { ...JDOE, UserName: 'nobody' })),
        await rawSignIn(server, await signInBody(server, INACTIVE)),
        await rawSignIn(server, await signInBody(server, { ...JDOE, Password: 'wrong' })),
        await rawSignIn(server, JDOE),
        await rawSignIn(server, { ...JDOE, CaptchaToken: 'invented' }),
      ];
      expect(new Set(answers).size).toBe(1);
      expect(answers[0]).toMatch(/^HTTP\/1\.1 401 Unauthorized\r\n/);
      expect(answers[0]).toMatch(/\r\ncontent-length: 0\r\n/i);
      expect(answers[0]).toMatch(/\r\n\r\n$/);
    },
  },
  {
    id: '000-10',
    statement:
      'The samples write CaptchaToken, the text captchaToken. Decision: keys bind in any letter case, as in ASP.NET.',
    async check({ startServer }) {
      const server = await startServer();
      for (const key of ['CaptchaToken', 'captchaToken', 'captchatoken']) {
        const body = { ...JDOE, [key]: await fetchCaptchaToken(server) };
        expect((await server.post('/api/Auth', body)).status).toBe(200);
      }
    },
  },
  {
    id: '000-11',
    statement:
      'UserName is the user name of the ASP.NET Identity record. Decision: found in any letter case, as Identity does.',
    async check({ startServer }) {
      const token = await tokenOf(await startServer(), { ...JDOE, UserName: 'JDoe' });
      expect(decodePart(token, 1)).toMatchObject({ unique_name: 'jdoe' });
    },
  },
  {
    id: '000-12',
    statement:
      "The sample token's claims are sub and name; the real service writes nameid and unique_name. Decision: as the real service.",
    async check({ startServer }) {
      const claims = decodePart(await tokenOf(await startServer()), 1);
      expect(claims).toMatchObject({ nameid: JDOE_ID, unique_name: 'jdoe' });
      expect(Object.keys(claims)).not.toContain('sub');
      expect(Object.keys(claims)).not.toContain('name');
    },
  },
  {
    id: '000-13',
    statement: 'A protected request carries the token as Authorization: Bearer.',
    async check({ startServer }) {
      const server = await startServer();
      expect((await server.get('/api/Users', await tokenOf(server))).status).toBe(200);
      expect((await server.get('/api/Users')).status).toBe(401);
    },
  },
  {
    id: '000-14',
    statement:
      'The example of a protected call is /api/Users; the real route is /api/Usuario. Decision: both are answered, alike.',
    async check({ startServer }) {
      const server = await startServer();
      const token = await tokenOf(server);
      for (const rest of ['', `/${JDOE_ID}`, '/mi-perfil']) {
        const [one, other] = [
          await server.get(`/api/Users${rest}`, token),
          await server.get(`/api/Usuario${rest}`, token),
        ];
        expect(one.status).toBe(200);
        expect(await one.text()).toBe(await other.text());
      }
    },
  },
  {
    id: '000-15',
    statement: 'The token expires 30 minutes after it was issued, to the second and without tolerance.',
    async check({ startServer }) {
      const server = await startServer();
      const token = await tokenOf(server);
      const { exp, iat } = decodePart(token, 1);
      expect(Number(exp) - Number(iat)).toBe(TOKEN_LIFETIME_S);
      server.clock.advance(TOKEN_LIFETIME_S * 1000 - 1000);
      expect((await server.get('/api/Users', token)).status).toBe(200);
      server.clock.advance(1000);
      expect((await server.get('/api/Users', token)).status).toBe(401);
    },
  },
  {
    id: '000-16',
    statement:
      'A client can tell expiry centrally: every protected route answers an expired token by the same 401.',
    async check({ startServer }) {
      const server = await startServer();
      const token = await tokenOf(server);
      server.clock.advance(TOKEN_LIFETIME_S * 1000);
      for (const path of [
        '/api/Users',
        '/api/Usuario',
        `/api/Usuario/${JDOE_ID}`,
        '/api/Usuario/mi-perfil',
        '/api/Menu',
      ]) {
        const answer = await server.get(path, token);
        expect([answer.status, await answer.text()]).toEqual([401, '']);
      }
      expect((await server.put(`/api/Usuario/${JDOE_ID}`, {}, token)).status).toBe(401);
    },
  },
];
