import { expect } from 'vitest';
import { openClient } from '../../client/open-client';
import type { Check, Sides } from '../../statement';
import type { Account, Target } from '../../targets/target';
import { errorOf, INACTIVE, NOBODY, postSignIn, storm } from './sign-in';

/** The sentence of the sample. */
const INCORRECT = 'Username or password is incorrect';

async function clientIsRefused(target: Target, account: Account): Promise<void> {
  const client = openClient(target);
  await expect(client.signIn(account)).rejects.toHaveProperty('error', {
    code: 'refused',
    status: 401,
    words: INCORRECT,
  });
  expect(client.runtime.session.state().phase).toBe('signed-out');
}

/** Wrong credentials: 401 and the sample's message, the same whether the name is known or not. */
export const refusesWrongCredentials: Sides = {
  server: {
    needs: 'session',
    async run(target) {
      const unknown = await postSignIn(target, NOBODY);
      const wrong = await postSignIn(target, { ...target.account, password: 'Wrong-1-password' });
      expect([unknown.status, wrong.status]).toEqual([401, 401]);
      expect([errorOf(unknown), errorOf(wrong)]).toEqual([INCORRECT, INCORRECT]);
    },
  },
  client: { needs: 'address', run: (target) => clientIsRefused(target, NOBODY) },
};

/** The document knows no inactive users; the local server's are refused like a wrong password. */
export const refusesInactive: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      const answer = await postSignIn(await start(), INACTIVE);
      expect([answer.status, errorOf(answer)]).toEqual([401, INCORRECT]);
    },
  },
  client: { needs: 'local-server', run: async (start) => clientIsRefused(await start(), INACTIVE) },
};

/** A field that is missing or no text is a 4xx with a message. */
export function refusesWithout(field: 'username' | 'password'): Check {
  return {
    needs: 'session',
    async run({ http, account }) {
      const { [field]: _left, ...rest } = storm.signInBody(account);
      for (const body of [rest, { ...rest, [field]: 7 }]) {
        const answer = await http.post(storm.signInPath, body);
        expect(answer.status >= 400 && answer.status < 500).toBe(true);
        expect(errorOf(answer)).not.toBe('');
      }
    },
  };
}

/** Every error has a message and nothing else: of a body that is no JSON, of a route that is not there, of a bad token. */
export const errorsAreMessages: Check = {
  needs: 'local-server',
  async run(start) {
    const { http } = await start();
    const answers = [
      await http.post(storm.signInPath, 'half a {'),
      await http.send({
        method: 'POST',
        path: storm.signInPath,
        body: 'a=b',
        headers: { 'content-type': 'text/x' },
      }),
      await http.get('/api/nothing-of-this-name'),
      await http.get(storm.protectedPath),
      await http.get(storm.protectedPath, 'not-a-token'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 415, 404, 401, 401]);
    for (const answer of answers) expect(errorOf(answer)).toMatch(/^[A-Z].{5,}$/);
  },
};
