import { expect } from 'vitest';
import { insistsOnHttps } from '../../client/secrecy-checks';
import {
  carriesTheBearer,
  renewsBeforeTheEnd,
  repeatsAfterSigningInAgain,
} from '../../client/session-checks';
import { notApplicable, type Statement } from '../../statement';
import { countsByAddress, forgetsAfterAMinute, limitsTries } from './limits';
import { minimumForPasswords } from './password-minimum';
import {
  readsTheClock,
  readsTheEnd,
  readsTheSample,
  sendsTheSample,
  showsTheMessage,
  trustsNoHalfSuccess,
  trustsOnlyBearers,
  waitsAsToldTo,
} from './reads-samples';
import { errorsAreMessages, refusesInactive, refusesWithout, refusesWrongCredentials } from './refusals';
import { errorOf, postSignIn, storm, successOf } from './sign-in';
import { authorizes, isAJwt, nineHundredSeconds, remainingOf900 } from './token';

const COUNTED_THERE = notApplicable('the system counts; what the client makes of it is 004-23');

/** What the login page of Storm says. */
export const document004: readonly Statement[] = [
  {
    id: '004-01',
    facts: ['ST-4'],
    says: 'A successful sign-in returns a JWT that authorizes subsequent requests.',
    server: authorizes,
    client: carriesTheBearer,
  },
  {
    id: '004-02',
    facts: ['ST-1'],
    says: 'The sign-in is POST /api/auth/login with the content type application/json.',
    server: {
      needs: 'session',
      async run(target) {
        const headers = { 'content-type': 'application/json' };
        const body = storm.signInBody(target.account);
        const answer = await target.http.send({ method: 'POST', path: '/api/auth/login', headers, body });
        expect(answer.status).toBe(200);
        expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
      },
    },
    client: sendsTheSample,
  },
  {
    id: '004-03',
    facts: ['ST-1'],
    says: 'The sign-in itself needs no authentication.',
    server: {
      needs: 'session',
      async run({ signedIn }) {
        // The shared sign-in carries no token: nobody had one.
        expect((await signedIn()).status).toBe(200);
      },
    },
    client: sendsTheSample,
  },
  {
    id: '004-04',
    facts: ['ST-2'],
    says: 'username, a text, is required.',
    server: refusesWithout('username'),
    client: sendsTheSample,
  },
  {
    id: '004-05',
    facts: ['ST-2'],
    says: 'password, a text, is required.',
    server: refusesWithout('password'),
    client: sendsTheSample,
  },
  {
    id: '004-06',
    facts: ['ST-2'],
    says: 'The curl example sends {"key": "value"}.',
    contradiction: {
      against: 'The table of parameters and the sample body name username and password, both required.',
      decision:
        'The table counts: the example’s body is refused by 400 with a message; the client sends the table’s.',
    },
    server: {
      needs: 'address',
      async run({ http }) {
        const answer = await http.post('/api/auth/login', { key: 'value' });
        expect(answer.status).toBe(400);
        expect(errorOf(answer)).not.toBe('');
      },
    },
    client: sendsTheSample,
  },
  {
    id: '004-07',
    facts: ['ST-2', 'ST-3'],
    says: 'The sample body is {"username", "password"}; the answer is data, meta and message, with no other members.',
    server: {
      needs: 'session',
      async run({ signedIn }) {
        const answer = successOf(await signedIn());
        expect(Object.keys(answer).toSorted()).toEqual(['data', 'message', 'meta']);
      },
    },
    client: readsTheSample,
  },
  {
    id: '004-08',
    facts: ['ST-4'],
    says: 'data.accessToken is a JWT.',
    server: isAJwt,
    client: trustsNoHalfSuccess,
  },
  {
    id: '004-09',
    facts: ['ST-4'],
    says: 'data.tokenType is always "Bearer".',
    server: {
      needs: 'session',
      async run({ signedIn }) {
        expect(successOf(await signedIn()).data.tokenType).toBe('Bearer');
      },
    },
    client: trustsOnlyBearers,
  },
  {
    id: '004-10',
    facts: ['ST-5'],
    says: 'data.expireDate is a Unix time in milliseconds.',
    server: {
      needs: 'session',
      async run({ signedIn }) {
        const { data, meta } = successOf(await signedIn());
        const lifetime = data.expireDate - meta.generatedAt;
        expect(lifetime > 0 && lifetime <= 900_000).toBe(true);
      },
    },
    client: readsTheEnd,
  },
  {
    id: '004-11',
    facts: ['ST-6'],
    says: 'data.remainingTime is the time left, in milliseconds: 899999 in the sample.',
    contradiction: {
      against: 'A token lasts 900 seconds (004-21), which is 900000.',
      decision: 'The time left is measured when the answer is made; the sample’s two times say the same.',
    },
    server: remainingOf900,
    client: readsTheSample,
  },
  {
    id: '004-12',
    facts: ['ST-7'],
    says: 'data.username is the name of who signed in.',
    server: {
      needs: 'session',
      async run(target) {
        const { username } = successOf(await target.signedIn()).data;
        expect(username.toLowerCase()).toBe(target.account.userName.toLowerCase());
      },
    },
    client: readsTheSample,
  },
  {
    id: '004-13',
    facts: ['ST-7'],
    says: 'data.message confirms the sign-in: "Authentication successful".',
    server: {
      needs: 'session',
      async run({ signedIn }) {
        expect(successOf(await signedIn()).data.message).toBe('Authentication successful');
      },
    },
    client: notApplicable('the session itself confirms it; the sentence is not shown'),
  },
  {
    id: '004-14',
    facts: ['ST-8'],
    says: 'meta.executionTime is how long the request took, in milliseconds.',
    server: {
      needs: 'session',
      async run({ signedIn }) {
        const answer = await signedIn();
        const { executionTime } = successOf(answer).meta;
        expect(executionTime).toBeLessThanOrEqual(answer.receivedAt - answer.sentAt + 1);
      },
    },
    client: readsTheClock,
  },
  {
    id: '004-15',
    facts: ['ST-8'],
    says: 'meta.generatedAt is when the answer was made, a Unix time in milliseconds.',
    server: {
      needs: 'session',
      async run({ signedIn }) {
        const answer = await signedIn();
        const date = Date.parse(answer.headers.get('date') ?? '');
        expect(Math.abs(successOf(answer).meta.generatedAt - date)).toBeLessThan(5000);
      },
    },
    client: readsTheClock,
  },
  {
    id: '004-16',
    facts: ['ST-7'],
    says: 'message is the main status message, the same as in data.',
    server: {
      needs: 'session',
      async run({ signedIn }) {
        const { message, data } = successOf(await signedIn());
        expect(message).toBe(data.message);
      },
    },
    client: notApplicable('the session itself confirms it; the sentence is not shown'),
  },
  {
    id: '004-17',
    facts: ['ST-3'],
    says: 'A successful answer has the status 200.',
    server: {
      needs: 'session',
      async run({ signedIn }) {
        expect((await signedIn()).status).toBe(200);
      },
    },
    client: readsTheSample,
  },
  {
    id: '004-18',
    facts: ['ST-9'],
    says: 'An error is 4xx or 5xx with a message for people, and nothing else.',
    server: errorsAreMessages,
    client: showsTheMessage,
  },
  {
    id: '004-19',
    facts: ['ST-10', 'ST-11'],
    says: 'Wrong credentials are answered "Username or password is incorrect".',
    contradiction: {
      against: 'The document names no status for it; WebCorporativa’s 401 has no body (WC-29).',
      decision: '401 with the message (ST-11); the client shows the message where a system has one.',
    },
    ...refusesWrongCredentials,
  },
  {
    id: '004-20',
    facts: ['ST-10'],
    says: 'The message does not say which of the two is incorrect, nor that somebody is not active.',
    ...refusesInactive,
  },
  { id: '004-21', facts: ['ST-12'], says: 'The token expires after 900 seconds.', ...nineHundredSeconds },
  {
    id: '004-22',
    facts: ['ST-12'],
    says: 'After that the client signs in again, and before it where the password is kept.',
    server: notApplicable('what a client does about the end of its token is its own business'),
    client: renewsBeforeTheEnd(storm),
  },
  {
    id: '004-23',
    facts: ['ST-13', 'ST-14'],
    says: 'At most 5 login attempts a minute: the next one is refused, whether its password is right or not.',
    contradiction: {
      against: 'The document names neither status nor header.',
      decision: '429 with a message and Retry-After in seconds (ST-14); every try counts, also a good one.',
    },
    ...limitsTries,
  },
  {
    id: '004-24',
    facts: ['ST-13'],
    says: 'The limit is over after a minute.',
    server: forgetsAfterAMinute,
    client: waitsAsToldTo,
  },
  {
    id: '004-25',
    facts: ['ST-13'],
    says: 'The limit counts by IP address, which no header can pretend.',
    server: countsByAddress,
    client: COUNTED_THERE,
  },
  {
    id: '004-26',
    facts: ['ST-15'],
    says: 'Passwords must meet minimum security requirements.',
    contradiction: {
      against: 'The document does not say which; its own sample, securePassword123, has no other character.',
      decision: 'The same as WebCorporativa’s, when a password is set; a sign-in is never refused for it.',
    },
    ...minimumForPasswords,
  },
  {
    id: '004-27',
    facts: ['ST-16'],
    says: 'HTTPS is used in production.',
    server: notApplicable('the local server is on loopback only, where nobody listens in between'),
    client: insistsOnHttps,
  },
  {
    id: '004-28',
    facts: ['ST-12'],
    says: 'A request after the end of the token goes out again once somebody signed in again.',
    server: {
      needs: 'local-server',
      async run(start) {
        const server = await start();
        const { accessToken } = successOf(await postSignIn(server, server.account)).data;
        server.clock.advance(900_000);
        expect((await server.http.get(storm.protectedPath, accessToken)).status).toBe(401);
        const next = successOf(await postSignIn(server, server.account)).data.accessToken;
        expect((await server.http.get(storm.protectedPath, next)).status).toBe(200);
      },
    },
    client: repeatsAfterSigningInAgain,
  },
];
