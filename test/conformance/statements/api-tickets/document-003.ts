import { expect } from 'vitest';
import { insistsOnHttps, keepsTheTokenSafe, tellsNoSecrets } from '../../client/secrecy-checks';
import { carriesTheBearer, renewsBeforeTheEnd, signsInAgainByItself } from '../../client/session-checks';
import { notApplicable, type Statement } from '../../statement';
import { jsonOf } from '../../targets/system-http';
import { logsNoSecrets } from '../logs-no-secrets';
import {
  readsTheClaims,
  readsTheRefusal,
  readsTheSample,
  sendsTheSample,
  trustsNoHalfSuccess,
} from './reads-samples';
import {
  refusesAnythingElse,
  refusesInactiveAccount,
  refusesUnknownAddress,
  refusesWithout,
  refusesWrongPassword,
  saysNoReason,
} from './refusals';
import { apiTickets, isRefusal, NOBODY, postSignIn, successOf } from './sign-in';
import { storesHashesOnly } from './stored-passwords';
import {
  endsToTheSecond,
  namesOnlyTheUser,
  signedByHs256,
  tenDays,
  usedAsBearer,
  validatedEveryTime,
} from './token';

const KEY_IS_THE_SYSTEMS = notApplicable('the key is the system’s: a client cannot check a signature');

/** What the sign-in page of ApiTickets says. */
export const document003: readonly Statement[] = [
  {
    id: '003-01',
    facts: ['AT-1'],
    says: 'POST /api/usuario/login authenticates a user with e-mail and password and returns a JWT.',
    server: {
      needs: 'session',
      async run({ signedIn }) {
        const answer = await signedIn();
        expect(answer.status).toBe(200);
        expect(successOf(answer).Token.split('.')).toHaveLength(3);
      },
    },
    client: sendsTheSample,
  },
  { id: '003-02', facts: ['AT-15'], says: 'The token is valid for 10 days.', ...tenDays },
  {
    id: '003-03',
    facts: ['AT-2'],
    says: 'Correo, a text, is required.',
    server: refusesWithout('Correo'),
    client: sendsTheSample,
  },
  {
    id: '003-04',
    facts: ['AT-8'],
    says: 'Correo must belong to an active user account.',
    ...refusesInactiveAccount,
  },
  {
    id: '003-05',
    facts: ['AT-2'],
    says: 'Password, a text, is required.',
    server: refusesWithout('Password'),
    client: sendsTheSample,
  },
  {
    id: '003-06',
    facts: ['AT-23'],
    says: 'The password is verified by secure hashing.',
    contradiction: {
      against:
        'The real service does one round of SHA-256 (AT-23), which is not what is called secure today.',
      decision: 'New hashes are PBKDF2; an old one is verified, and replaced at the first sign-in.',
    },
    server: storesHashesOnly,
    client: notApplicable('the client never sees a hash'),
  },
  {
    id: '003-07',
    facts: ['AT-3', 'AT-4', 'AT-5'],
    says: 'Respuesta, a boolean, is true on success and false on failure.',
    server: {
      needs: 'session',
      async run(target) {
        expect(jsonOf(await target.signedIn())).toEqual(withKey('respuesta', true));
        expect(jsonOf(await postSignIn(target, NOBODY))).toEqual(withKey('respuesta', false));
      },
    },
    client: readsTheRefusal,
  },
  {
    id: '003-08',
    facts: ['AT-4', 'AT-5'],
    says: 'Token is the JWT, and an empty text if authentication fails.',
    server: {
      needs: 'session',
      async run(target) {
        expect(successOf(await target.signedIn()).Token).not.toBe('');
        expect(jsonOf(await postSignIn(target, NOBODY))).toEqual(withKey('token', ''));
      },
    },
    client: trustsNoHalfSuccess,
  },
  {
    id: '003-09',
    facts: ['AT-4', 'AT-5'],
    says: 'Datos is an object about the user, and null if authentication fails.',
    server: {
      needs: 'session',
      async run(target) {
        expect(successOf(await target.signedIn()).Datos).toBeTypeOf('object');
        expect(jsonOf(await postSignIn(target, NOBODY))).toEqual(withKey('datos', null));
      },
    },
    client: trustsNoHalfSuccess,
  },
  {
    id: '003-10',
    facts: ['AT-15'],
    says: 'The token’s algorithm is HMAC-SHA256.',
    server: signedByHs256,
    client: KEY_IS_THE_SYSTEMS,
  },
  {
    id: '003-11',
    facts: ['AT-15'],
    says: 'It expires 10 days after its generation, to the second.',
    server: endsToTheSecond,
    client: readsTheClaims,
  },
  {
    id: '003-12',
    facts: ['AT-16'],
    says: 'Its claims hold the user’s id (NameIdentifier), the same as IdUsuario.',
    contradiction: {
      against:
        'WebCorporativa puts name, profile and permissions into the token (WC-42); here there is nothing but the id.',
      decision: 'Each system its own claims; what the token does not tell, the client takes from Datos.',
    },
    ...namesOnlyTheUser,
  },
  {
    id: '003-13',
    facts: ['AT-18'],
    says: 'The token is used as Authorization: Bearer.',
    server: usedAsBearer,
    client: carriesTheBearer,
  },
  {
    id: '003-14',
    facts: ['AT-2'],
    says: 'The example request is JSON with the members Correo and Password.',
    server: {
      needs: 'session',
      async run(target) {
        const body = { Correo: target.account.userName, Password: target.account.password };
        const headers = { 'content-type': 'application/json' };
        const sample = { method: 'POST', path: '/api/usuario/login', headers, body } as const;
        expect((await target.http.send(sample)).headers.get('content-type')).toMatch(/^application\/json/);
        expect(successOf(await target.http.send(sample)).Respuesta).toBe(true);
      },
    },
    client: sendsTheSample,
  },
  {
    id: '003-15',
    facts: ['AT-4'],
    says: 'A successful answer is 200 with Respuesta, Token and Datos: IdUsuario, Nombre, Correo, Rol, Activo.',
    server: {
      needs: 'session',
      async run(target) {
        const { Datos } = successOf(await target.signedIn());
        expect(Datos).toMatchObject({ Activo: true });
        expect(Datos.Correo.toLowerCase()).toBe(target.account.userName.toLowerCase());
        expect([Datos.Nombre, Datos.Rol]).not.toContain('');
      },
    },
    client: readsTheSample,
  },
  {
    id: '003-16',
    facts: ['AT-3'],
    says: 'A failed answer is 200 as well: only Respuesta tells.',
    contradiction: {
      against: 'WebCorporativa refuses by 401 without a body (WC-29), Storm by 4xx with a message (ST-9).',
      decision: 'Each server dialect answers as its document says; to the client all three are one refusal.',
    },
    server: {
      needs: 'address',
      async run(target) {
        const answer = await postSignIn(target, NOBODY);
        expect(answer.status).toBe(200);
        expect(isRefusal(answer)).toBe(true);
      },
    },
    client: readsTheRefusal,
  },
  {
    id: '003-17',
    facts: ['AT-6'],
    says: 'Sign-in fails when the e-mail does not exist.',
    ...refusesUnknownAddress,
  },
  {
    id: '003-18',
    facts: ['AT-6', 'AT-8'],
    says: 'Sign-in fails when the account is inactive.',
    ...refusesInactiveAccount,
  },
  {
    id: '003-19',
    facts: ['AT-6'],
    says: 'Sign-in fails when the password does not match the stored hash.',
    ...refusesWrongPassword,
  },
  {
    id: '003-20',
    facts: ['AT-6', 'AT-10'],
    says: 'Sign-in fails for anything else that is no credentials.',
    ...refusesAnythingElse,
  },
  {
    id: '003-21',
    facts: ['AT-6'],
    says: 'The answer does not distinguish between the reasons.',
    ...saysNoReason,
  },
  {
    id: '003-22',
    facts: ['AT-18'],
    says: 'The token goes with subsequent requests; the example is GET /api/protected-endpoint.',
    contradiction: {
      against: 'The real service has no such route, and guards none of those it has (AT-18).',
      decision:
        'The local server answers the example, under the system’s own path; the client never calls it.',
    },
    server: usedAsBearer,
    client: carriesTheBearer,
  },
  {
    id: '003-23',
    facts: ['AT-19'],
    says: 'The token is stored securely, e.g. in HTTP-only cookies or secure storage.',
    contradiction: {
      against:
        'A token in an HTTP-only cookie could not be put into the header; WebCorporativa advises against it (WC-49).',
      decision: 'No cookie: the token is in memory or sealed by the keychain.',
    },
    server: {
      needs: 'session',
      async run({ signedIn }) {
        expect((await signedIn()).headers.get('set-cookie')).toBeNull();
      },
    },
    client: keepsTheTokenSafe,
  },
  {
    id: '003-24',
    facts: ['AT-19'],
    says: 'Tokens are never exposed in addresses or logs.',
    server: logsNoSecrets(apiTickets),
    client: tellsNoSecrets,
  },
  {
    id: '003-25',
    facts: ['AT-20'],
    says: 'A client refreshes the token before it expires.',
    contradiction: {
      against: 'The system offers no way to refresh a token (AT-20).',
      decision: 'Portero signs in again before the end, where the person chose to keep the password.',
    },
    server: {
      needs: 'session',
      async run({ http, signedIn }) {
        const token = successOf(await signedIn()).Token;
        for (const path of ['/api/usuario/refresh', '/api/usuario/refresh-token', '/api/usuario/renew']) {
          expect([404, 405]).toContain((await http.post(path, {}, token)).status);
        }
      },
    },
    client: renewsBeforeTheEnd(apiTickets),
  },
  {
    id: '003-26',
    facts: ['AT-14'],
    says: 'HTTPS is used in production.',
    server: notApplicable('the local server is on loopback only, where nobody listens in between'),
    client: insistsOnHttps,
  },
  {
    id: '003-27',
    facts: ['AT-21'],
    says: 'The token is validated on the server for every protected request.',
    server: validatedEveryTime,
    client: signsInAgainByItself,
  },
];

/** An object that has this member, whatever the letter case of its key. */
function withKey(key: string, value: unknown): unknown {
  const pascal = key.charAt(0).toUpperCase() + key.slice(1);
  return expect.toSatisfy((body: object) => {
    const member = Object.entries(body).find(([name]) => name === pascal || name === key);
    return member !== undefined && member[1] === value;
  });
}
