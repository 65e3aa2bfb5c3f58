import { expect } from 'vitest';
import { openClient } from '../../client/open-client';
import type { Check, Sides } from '../../statement';
import type { Account, CaptchaTarget } from '../../targets/target';
import { INACTIVE, postSignIn, webCorporativa } from './sign-in';

const NOBODY: Account = { userName: 'nobody-of-this-name', password: 'Wrong-1-password' };

/** What the client makes of every 401 to a sign-in: one failure, without a word about the cause. */
const REFUSED = { code: 'refused', status: 401 };

async function clientIsRefused(target: CaptchaTarget, account: Account): Promise<void> {
  const client = openClient(target);
  await expect(client.signIn(account)).rejects.toHaveProperty('error', REFUSED);
  expect(client.runtime.session.state().phase).toBe('signed-out');
}

/** A sign-in without captcha token: refused by the system, and never sent by the client. */
export const refusesWithoutCaptcha: Sides = {
  server: {
    needs: 'session',
    async run({ http, account }) {
      expect((await http.post('/api/Auth', webCorporativa.signInBody(account))).status).toBe(401);
      expect((await http.post('/api/Auth', webCorporativa.signInBody(account, ''))).status).toBe(401);
    },
  },
  client: {
    needs: 'address',
    async run({ system, address }) {
      const client = openClient({ system, address });
      await expect(client.signIn(system.localAccount)).rejects.toThrow('captcha-needed');
      expect(client.sent).toEqual([]);
    },
  },
};

/** A captcha token that nobody issued. */
export const refusesInvalidCaptcha: Sides = {
  server: {
    needs: 'session',
    async run({ http, account }) {
      const body = webCorporativa.signInBody(account, '0.ABCdef123...');
      expect((await http.post('/api/Auth', body)).status).toBe(401);
    },
  },
  client: {
    needs: 'session',
    async run(target) {
      await clientIsRefused({ ...target, captchaToken: async () => '0.ABCdef123...' }, target.account);
    },
  },
};

/** A user name that nobody has. */
export const refusesUnknownUser: Sides = {
  server: {
    needs: 'captcha',
    async run(target) {
      expect((await postSignIn(target, NOBODY)).status).toBe(401);
    },
  },
  client: { needs: 'captcha', run: (target) => clientIsRefused(target, NOBODY) },
};

/** Somebody whose `Activo` is false, with the right password. */
export const refusesInactiveUser: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      expect((await postSignIn(server, INACTIVE)).status).toBe(401);
    },
  },
  client: { needs: 'local-server', run: async (start) => clientIsRefused(await start(), INACTIVE) },
};

/** A wrong password; one that differs in case or in a blank is wrong as well. */
export const refusesWrongPassword: Sides = {
  server: {
    needs: 'sign-ins',
    async run(target) {
      const { account } = target;
      for (const password of [
        `${account.password}x`,
        account.password.toUpperCase(),
        ` ${account.password}`,
        '',
      ]) {
        expect((await postSignIn(target, { ...account, password })).status).toBe(401);
      }
    },
  },
  client: {
    needs: 'sign-ins',
    async run(target) {
      await clientIsRefused(target, { ...target.account, password: `${target.account.password}x` });
    },
  },
};

/** Unknown user, wrong password and captcha failure: status, kind and body of the answer are the same. */
export const saysNoCause: Check = {
  needs: 'sign-ins',
  async run(target) {
    const answers = [
      await postSignIn(target, NOBODY),
      await postSignIn(target, { ...target.account, password: 'Wrong-1-password' }),
      await postSignIn(target, target.account, { CaptchaToken: 'invented' }),
    ].map(({ status, headers, text }) => [status, headers.get('content-type'), text]);
    expect(answers[0]?.[0]).toBe(401);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  },
};
