import { expect } from 'vitest';
import { openClient } from '../../client/open-client';
import { notApplicable, type Sides } from '../../statement';
import { postSignIn, tokenAt } from './sign-in';

const WRONG = { Password: 'Wrong-1-password' };

/** Credentials and captcha: one of them alone is not enough. */
export const checksBoth: Sides = {
  server: {
    needs: 'sign-ins',
    async run(target) {
      expect((await postSignIn(target, target.account, WRONG)).status).toBe(401);
      expect((await postSignIn(target, target.account, { CaptchaToken: 'invented' })).status).toBe(401);
      expect((await postSignIn(target, target.account)).status).toBe(200);
    },
  },
  client: notApplicable('the system does not tell a client which of them failed'),
};

/** The captcha comes first: a sign-in with a wrong password uses its captcha token up. */
export const captchaFirst: Sides = {
  server: {
    needs: 'sign-ins',
    async run(target) {
      const CaptchaToken = await target.captchaToken();
      await postSignIn(target, target.account, { ...WRONG, CaptchaToken });
      expect((await postSignIn(target, target.account, { CaptchaToken })).status).toBe(401);
    },
  },
  client: {
    needs: 'sign-ins',
    async run(target) {
      const client = openClient(target);
      const wrong = { ...target.account, password: WRONG.Password };
      await expect(client.signIn(wrong)).rejects.toThrow('refused');
      expect(() => client.runtime.captcha.spend()).toThrow('captcha-needed');
    },
  },
};

/** A token that is missing, malformed or expired. */
export const refusesBadTokens: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      const token = await tokenAt(server);
      const status = async (text?: string) => (await server.http.get('/api/Usuario', text)).status;
      expect(await status()).toBe(401);
      expect(await status('not-a-token')).toBe(401);
      expect(await status(token.slice(0, -1))).toBe(401);
      expect(await status(token)).toBe(200);
      server.clock.advance(1_800_000);
      expect(await status(token)).toBe(401);
    },
  },
  client: {
    needs: 'address',
    async run(target) {
      const client = openClient({ ...target, captchaToken: async () => 'invented' });
      await expect(client.signIn(target.system.localAccount)).rejects.toThrow('refused');
      // A sign-in that was refused is no session that ended: nobody is asked to sign in again.
      expect(client.runtime.session.state().phase).toBe('signed-out');
      expect(client.sent).toHaveLength(1);
    },
  },
};
