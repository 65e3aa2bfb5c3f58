import { expect } from 'vitest';
import type { SystemUnderTest } from '../targets/system-under-test';
import type { LocalServer } from '../targets/target';
import type { Check } from '../statement';
import { openClient, type Client } from './open-client';

/** Every request but the sign-in itself carries the token as `Authorization: Bearer`. */
export const carriesTheBearer: Check = {
  needs: 'sign-ins',
  async run(target) {
    const client = openClient(target);
    await client.signIn(target.account);
    for (let time = 0; time < 3; time += 1) await client.request(target.system.protectedPath);
    const [signIn, ...others] = client.sent;
    expect(signIn?.path.endsWith(target.system.signInPath)).toBe(true);
    expect(signIn?.headers.has('authorization')).toBe(false);
    expect(others).toHaveLength(3);
    const bearers = new Set(others.map(({ headers }) => headers.get('authorization')));
    expect(bearers.size).toBe(1);
    expect([...bearers][0]?.startsWith('Bearer ')).toBe(true);
  },
};

/** After a 401 the person is asked once; then every request goes out again, with the new token, and only once. */
export const repeatsAfterSigningInAgain: Check = {
  needs: 'local-server',
  async run(start) {
    const server = await start();
    const client = openClient(server);
    await client.signIn(server.account);
    endTokens(server);
    const requests = Array.from({ length: 3 }, () => client.request(server.system.protectedPath));
    await client.until((state) => state.phase === 'reauthenticating' && state.parked === 3);
    expect(client.runtime.session.state()).toMatchObject({ reason: 'expired', problem: null });
    await client.signIn(server.account);
    for (const request of requests) expect((await request).status).toBe(200);
    expect(answersTo(client, server.system.protectedPath)).toEqual([401, 401, 401, 200, 200, 200]);
    expect(answersTo(client, server.system.signInPath)).toEqual([200, 200]);
  },
};

/** Where the password is kept and no captcha is in the way, a 401 is mended without the person. */
export const signsInAgainByItself: Check = {
  needs: 'local-server',
  async run(start) {
    const server = await start();
    const client = openClient(server);
    await client.signIn(server.account, { keepPassword: true });
    endTokens(server);
    expect((await client.request(server.system.protectedPath)).status).toBe(200);
    expect(answersTo(client, server.system.protectedPath)).toEqual([401, 200]);
    expect(client.told).not.toContainEqual(expect.objectContaining({ phase: 'reauthenticating' }));
  },
};

/** The session is renewed while its token still works: the system never has to answer 401. */
export function renewsBeforeTheEnd(system: SystemUnderTest): Check {
  return {
    needs: 'local-server',
    async run(start) {
      const server = await start({ tokenLifetimesS: { [system.id]: 2 } });
      const client = openClient(server);
      await client.signIn(server.account, { keepPassword: true });
      await client.until(({ phase }) => phase === 'signed-in' && signInsOf(client, server) === 2);
      expect((await client.request(system.protectedPath)).status).toBe(200);
      expect(client.sent.map(({ status }) => status)).not.toContain(401);
      expect(client.told).not.toContainEqual(expect.objectContaining({ phase: 'reauthenticating' }));
    },
  };
}

/** Lets every token that was issued so far end. */
function endTokens({ clock }: LocalServer): void {
  clock.advance(LONGEST_LIFETIME_MS);
}

/** The longest lifetime that any of the documents names is 10 days (AT-15). */
const LONGEST_LIFETIME_MS = 10 * 24 * 60 * 60_000;

function signInsOf(client: Client, { system }: LocalServer): number {
  return answersTo(client, system.signInPath).filter((status) => status === 200).length;
}

function answersTo(client: Client, path: string): (number | undefined)[] {
  return client.sent.filter((request) => request.path.endsWith(path)).map(({ status }) => status);
}
