import { expect } from 'vitest';
import { notApplicable, type Sides } from '../../statement';
import { errorOf, postSignIn, storm, successOf } from './sign-in';

/** A weak password cannot be set (upstream C's route for it); one that was set before still signs in. */
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
      // Seed 000's sample password is weaker than that.
      const jdoe = await postSignIn(server, { userName: 'jdoe', password: 's3cr3t' });
      expect(jdoe.status).toBe(200);
    },
  },
  client: notApplicable('the client does not set passwords at this system'),
};
