import { expect } from 'vitest';
import { rawRequest } from '../../../../src/server/testing/raw-request';
import { openClient } from '../../client/open-client';
import type { Sides } from '../../statement';
import type { LocalServer } from '../../targets/target';
import { INACTIVE, webCorporativa } from './sign-in';

/** One and the same answer for every cause, byte for byte; and to the client one and the same failure. */
export const oneAnswerForAll: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      const answers = [
        await rawSignIn(server, { UserName: 'nobody' }),
        await rawSignIn(server, { UserName: INACTIVE.userName, Password: INACTIVE.password }),
        await rawSignIn(server, { Password: 'wrong' }),
        await rawSignIn(server, { CaptchaToken: undefined }),
        await rawSignIn(server, { CaptchaToken: 'invented' }),
      ];
      expect(new Set(answers).size).toBe(1);
      expect(answers[0]).toMatch(/^HTTP\/1\.1 401 Unauthorized\r\n/);
      expect(answers[0]).toMatch(/\r\ncontent-length: 0\r\n/i);
      expect(answers[0]).toMatch(/\r\n\r\n$/);
    },
  },
  client: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      const failureOf = (account: typeof INACTIVE, captchaToken = server.captchaToken) =>
        openClient({ ...server, captchaToken })
          .signIn(account)
          .catch((error: unknown) => JSON.stringify(error));
      const failures = [
        await failureOf({ ...server.account, userName: 'nobody' }),
        await failureOf(INACTIVE),
        await failureOf({ ...server.account, password: 'wrong' }),
        await failureOf(server.account, async () => 'invented'),
      ];
      expect(new Set(failures).size).toBe(1);
      expect(failures[0]).toContain('"refused"');
    },
  },
};

/** The answer to a sign-in byte by byte, without its date. */
async function rawSignIn(server: LocalServer, change: object): Promise<string> {
  const body = webCorporativa.signInBody(server.account, await server.captchaToken());
  const headers = { 'Content-Type': 'application/json' };
  const text = JSON.stringify({ ...body, ...change });
  return rawRequest(server.origin, { method: 'POST', path: '/api/Auth', headers, body: text });
}
