import { expect } from 'vitest';
import { Captcha } from '../../../../src/main/session/captcha/captcha';
import type { Sides } from '../../statement';
import { postSignIn } from './sign-in';

const CAPTCHA_LIFETIME_MS = 300_000;

/** A captcha token is good for 300 s (TU-8): the server takes none that is older, the client hands none out. */
export const captchaGrowsOld: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      const [young, old] = [await server.captchaToken(), await server.captchaToken()];
      server.clock.advance(CAPTCHA_LIFETIME_MS - 1);
      expect((await postSignIn(server, server.account, { CaptchaToken: young })).status).toBe(200);
      server.clock.advance(1);
      expect((await postSignIn(server, server.account, { CaptchaToken: old })).status).toBe(401);
    },
  },
  client: {
    needs: 'nothing',
    async run() {
      let now = 0;
      const captcha = new Captcha(
        'c',
        () => undefined,
        () => now,
      );
      captcha.receive({ event: 'token', token: 'old' });
      now = CAPTCHA_LIFETIME_MS - 1;
      expect(() => captcha.spend()).toThrow('captcha-needed');
      captcha.receive({ event: 'token', token: 'young' });
      expect(captcha.spend()).toBe('young');
    },
  },
};
