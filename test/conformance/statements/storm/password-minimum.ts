import { expect } from 'vitest';
import type { NewPerson } from '#contract/people';
import { createPerson } from '../../../../src/main/changes/people/creation';
import { openClient } from '../../client/open-client';
import type { Sides } from '../../statement';
import { errorOf, postSignIn, storm, successOf } from './sign-in';

/**
 * A weak password cannot be set (ST-19, the route for it), and the client hands on why; one that was set before still
 * signs in.
 */
export const minimumForPasswords: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      const token = successOf(await postSignIn(server, server.account)).data.accessToken;
      const create = (username: string, password: string) =>
        server.http.post(
          storm.protectedPath,
          { data: { attributes: { username, password, accessRights: [] } } },
          token,
        );
      for (const weak of ['', 'Ab1!', 'alllowercase1!', 'ALLUPPERCASE1!', 'NoDigits!', 'NoOther1']) {
        const answer = await create('new.person', weak);
        expect(answer.status).toBe(400);
        expect(errorOf(answer)).not.toContain(weak === '' ? '""' : weak);
      }
      expect((await create('new.person', 'Strong-1-enough')).status).toBe(200);
      // WebCorporativa's sample password (WC-35) is weaker than that.
      const jdoe = await postSignIn(server, { userName: 'jdoe', password: 's3cr3t' });
      expect(jdoe.status).toBe(200);
    },
  },
  client: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      const client = openClient(server);
      await client.signIn(server.account);
      const create = (person: NewPerson) => createPerson(client.runtime.people.changes, person);
      const newcomer = { userName: 'new.person', profileId: '', active: true, accessRights: [] };
      const weak = await create({ ...newcomer, password: 'NoDigits!' }).catch((error: unknown) => error);
      expect(weak).toHaveProperty('error.code', 'rejected');
      expect(weak).toHaveProperty('error.words', expect.stringContaining('minimum requirements'));
      expect(JSON.stringify(weak)).not.toContain('NoDigits!');
      const made = await create({ ...newcomer, password: 'Strong-1-enough' });
      expect(made).toMatchObject({ userName: 'new.person', id: expect.stringMatching(/./) });
    },
  },
};
