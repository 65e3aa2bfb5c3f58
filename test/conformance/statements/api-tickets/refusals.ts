import { expect } from 'vitest';
import { rawRequest } from '../../../../src/server/testing/raw-request';
import { openClient } from '../../client/open-client';
import type { Check, Sides } from '../../statement';
import type { Account, LocalServer, Target } from '../../targets/target';
import { readsTheRefusal } from './reads-samples';
import { apiTickets, INACTIVE, isRefusal, NOBODY, postSignIn } from './sign-in';

async function clientIsRefused(target: Target, account: Account): Promise<void> {
  const client = openClient(target);
  await expect(client.signIn(account)).rejects.toHaveProperty('error', { code: 'refused', status: 200 });
  expect(client.runtime.session.state().phase).toBe('signed-out');
}

/** An address that nobody has. */
export const refusesUnknownAddress: Sides = {
  server: {
    needs: 'address',
    async run(target) {
      expect(isRefusal(await postSignIn(target, NOBODY))).toBe(true);
    },
  },
  client: { needs: 'address', run: (target) => clientIsRefused(target, NOBODY) },
};

/** Somebody who is not active, with the right password. */
export const refusesInactiveAccount: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      expect(isRefusal(await postSignIn(await start(), INACTIVE))).toBe(true);
    },
  },
  client: { needs: 'local-server', run: async (start) => clientIsRefused(await start(), INACTIVE) },
};

/** A password that is not the stored one, however close. */
export const refusesWrongPassword: Sides = {
  server: {
    needs: 'session',
    async run(target) {
      const { account } = target;
      for (const password of [
        `${account.password}x`,
        account.password.toUpperCase(),
        ` ${account.password}`,
      ]) {
        expect(isRefusal(await postSignIn(target, { ...account, password }))).toBe(true);
      }
    },
  },
  client: {
    needs: 'session',
    async run(target) {
      await clientIsRefused(target, { ...target.account, password: `${target.account.password}x` });
    },
  },
};

/** Bodies that are no sign-in at all. */
export const refusesAnythingElse: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      const { http } = await start();
      for (const body of [{}, { Correo: 7, Password: [] }, [], null, 'half a {']) {
        expect(isRefusal(await http.post(apiTickets.signInPath, body))).toBe(true);
      }
    },
  },
  client: readsTheRefusal,
};

/** A missing or empty field. */
export function refusesWithout(field: 'Correo' | 'Password'): Check {
  return {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      const { [field]: _left, ...rest } = apiTickets.signInBody(server.account);
      expect(isRefusal(await server.http.post(apiTickets.signInPath, rest))).toBe(true);
      const empty = { ...rest, [field]: '' };
      expect(isRefusal(await server.http.post(apiTickets.signInPath, empty))).toBe(true);
    },
  };
}

/** Whatever the reason, the answer is the same byte for byte. */
export const saysNoReason: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      const { userName: Correo, password: Password } = server.account;
      const answers = [
        await rawSignIn(server, { Correo: NOBODY.userName, Password }),
        await rawSignIn(server, { Correo: INACTIVE.userName, Password: INACTIVE.password }),
        await rawSignIn(server, { Correo, Password: 'wrong' }),
        await rawSignIn(server, {}),
      ];
      expect(new Set(answers).size).toBe(1);
      expect(answers[0]).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
      expect(answers[0]).toMatch(/\r\n\r\n\{"Respuesta":false,"Token":"","Datos":null\}$/);
    },
  },
  client: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      const failureOf = (account: Account) =>
        openClient(server)
          .signIn(account)
          .catch((error: unknown) => JSON.stringify(error));
      const wrong = { ...server.account, password: 'wrong' };
      const failures = [await failureOf(NOBODY), await failureOf(INACTIVE), await failureOf(wrong)];
      expect(new Set(failures).size).toBe(1);
      expect(failures[0]).toContain('"refused"');
    },
  },
};

function rawSignIn({ origin, address }: LocalServer, body: object): Promise<string> {
  const path = new URL(`${address}${apiTickets.signInPath}`).pathname;
  const headers = { 'Content-Type': 'application/json' };
  return rawRequest(origin, { method: 'POST', path, headers, body: JSON.stringify(body) });
}
