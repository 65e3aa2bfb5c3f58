import { expect } from 'vitest';
import { dialectOf } from '../../../../src/main/dialects/registry';
import { openClient } from '../../client/open-client';
import { playSystem, SAMPLE_CAPTCHA_TOKEN } from '../../client/sample-system';
import type { Sides } from '../../statement';
import { SAMPLE_000_TOKEN } from './samples';
import { webCorporativa } from './sign-in';

/** `POST /api/Auth` with the three members answers 200 and `{token}`; the client sends just that and reads just that. */
export const acceptsSignIn: Sides = {
  server: {
    needs: 'session',
    async run({ signedIn }) {
      const answer = await signedIn();
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
      const body = JSON.parse(answer.text) as Record<string, unknown>;
      expect(Object.keys(body)).toEqual(['token']);
      expect(typeof body['token']).toBe('string');
    },
  },
  client: {
    needs: 'nothing',
    async run() {
      const client = openClient(
        await playSystem(webCorporativa, { 'POST /api/Auth': [200, { token: SAMPLE_000_TOKEN }] }),
      );
      const answer = await dialectOf('web-corporativa').signIn(client.runtime.client, {
        userName: 'jdoe',
        password: 's3cr3t',
        captchaToken: SAMPLE_CAPTCHA_TOKEN,
        signal: AbortSignal.timeout(10_000),
      });
      expect(answer.token).toBe(SAMPLE_000_TOKEN);
      expect(client.sent).toHaveLength(1);
      expect(client.sent[0]).toMatchObject({ method: 'POST', path: '/api/Auth' });
      expect(JSON.parse(client.sent[0]?.body ?? '')).toEqual({
        UserName: 'jdoe',
        Password: 's3cr3t',
        CaptchaToken: '0.ABCdef123...',
      });
    },
  },
};

/** The body of a sign-in is JSON and says so. */
export const signsInByJson: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      const CaptchaToken = await server.captchaToken();
      const form = new URLSearchParams({
        UserName: 'jdoe',
        Password: 's3cr3t',
        CaptchaToken: CaptchaToken ?? '',
      });
      const send = (body: string, type: string) =>
        server.http.send({ method: 'POST', path: '/api/Auth', body, headers: { 'content-type': type } });
      expect((await send(form.toString(), 'application/x-www-form-urlencoded')).status).toBe(401);
      const json = JSON.stringify(webCorporativa.signInBody(server.account, await server.captchaToken()));
      expect((await send(json, 'text/plain')).status).toBe(401);
      expect((await send(json.replace('}', ''), 'application/json')).status).toBe(401);
      const fresh = JSON.stringify(webCorporativa.signInBody(server.account, await server.captchaToken()));
      expect((await send(fresh, 'application/json')).status).toBe(200);
    },
  },
  client: {
    needs: 'nothing',
    async run() {
      const client = openClient(await playSystem(webCorporativa, { 'POST /api/Auth': [401] }));
      await expect(client.signIn(webCorporativa.localAccount)).rejects.toThrow('refused');
      expect(client.sent[0]?.headers.get('content-type')).toMatch(/^application\/json/);
    },
  },
};
