import { expect } from 'vitest';
import { openClient } from '../../client/open-client';
import { playSystem } from '../../client/sample-system';
import { insistsOnHttps } from '../../client/secrecy-checks';
import { carriesTheBearer } from '../../client/session-checks';
import { notApplicable, type Statement } from '../../statement';
import { decodeToken } from '../decode-token';
import { acceptsSignIn, signsInByJson } from './accepts-sign-in';
import { captchaGrowsOld } from './captcha-age';
import { captchaFromTheWidget } from './captcha-widget';
import { expiry } from './expiry';
import { oneAnswerForAll } from './one-answer';
import { expiryInOnePlace } from './one-place';
import { readsSample000 } from './reads-samples';
import {
  refusesInactiveUser,
  refusesInvalidCaptcha,
  refusesUnknownUser,
  refusesWithoutCaptcha,
  refusesWrongPassword,
  saysNoCause,
} from './refusals';
import { JDOE_ID, postSignIn, sharedToken, tokenAt, usersPath, webCorporativa } from './sign-in';
import { nameInAnyCase, signedByHs256 } from './token-claims';
import { findsUsersRoute } from './users-route';

/** What the sign-in page says. */
export const document000: readonly Statement[] = [
  {
    id: '000-01',
    facts: ['WC-1', 'WC-27'],
    says: 'POST /api/Auth with UserName, Password and CaptchaToken answers 200 and a JSON object of one member, token.',
    ...acceptsSignIn,
  },
  {
    id: '000-02',
    facts: ['WC-36'],
    says: 'The token is a JWT of three parts, signed by HS256.',
    ...signedByHs256,
  },
  {
    id: '000-03',
    facts: ['WC-28', 'WC-29'],
    says: 'A sign-in without a captcha token is refused with 401.',
    ...refusesWithoutCaptcha,
  },
  {
    id: '000-04',
    facts: ['WC-28'],
    says: 'A sign-in with an invalid captcha token is refused with 401.',
    ...refusesInvalidCaptcha,
  },
  {
    id: '000-05',
    facts: ['WC-28', 'TU-8'],
    says: 'A sign-in with an expired captcha token is refused with 401; one a moment younger is accepted.',
    ...captchaGrowsOld,
  },
  { id: '000-06', facts: ['WC-28'], says: 'An unknown UserName is refused with 401.', ...refusesUnknownUser },
  {
    id: '000-07',
    facts: ['WC-28'],
    says: 'A person whose Activo is false is refused with 401, even with the right password.',
    ...refusesInactiveUser,
  },
  {
    id: '000-08',
    facts: ['WC-28', 'WC-33'],
    says: 'A wrong password is refused with 401; passwords are compared exactly.',
    ...refusesWrongPassword,
  },
  {
    id: '000-09',
    facts: ['WC-28', 'WC-29'],
    says: 'Unknown user, inactive user, wrong password and captcha failure get the same 401 byte for byte, without a body.',
    ...oneAnswerForAll,
  },
  {
    id: '000-10',
    facts: ['WC-27'],
    says: 'The captcha token is sent as CaptchaToken.',
    contradiction: {
      against: 'The samples write CaptchaToken, the text beside them captchaToken.',
      decision: 'The server binds keys in any letter case, as ASP.NET does; the client sends CaptchaToken.',
    },
    server: {
      needs: 'sign-ins',
      async run(target) {
        for (const key of ['CaptchaToken', 'captchaToken', 'captchatoken']) {
          const change = { CaptchaToken: undefined, [key]: await target.captchaToken() };
          expect((await postSignIn(target, target.account, change)).status).toBe(200);
        }
      },
    },
    client: acceptsSignIn.client,
  },
  {
    id: '000-11',
    facts: ['WC-33'],
    says: 'UserName is the user name of the ASP.NET Identity record, which is found in any letter case.',
    ...nameInAnyCase,
  },
  {
    id: '000-12',
    facts: ['WC-42'],
    says: 'The claims of the sample token are sub, name and exp.',
    contradiction: {
      against: 'The real service writes the long names of .NET (WC-42).',
      decision:
        'The server writes nameid and unique_name, as another page of the documents; the client reads all of them.',
    },
    server: {
      needs: 'local-server',
      async run(start) {
        const claims = decodeToken(await tokenAt(await start()), 'claims');
        expect(claims).toMatchObject({ nameid: JDOE_ID, unique_name: 'jdoe' });
        expect(Object.keys(claims)).not.toContain('sub');
        expect(Object.keys(claims)).not.toContain('name');
      },
    },
    client: readsSample000,
  },
  {
    id: '000-13',
    facts: ['WC-48'],
    says: 'A protected request carries the token as Authorization: Bearer.',
    server: {
      needs: 'session',
      async run(target) {
        const token = await sharedToken(target);
        const path = await usersPath(target);
        expect((await target.http.get(path, token)).status).toBe(200);
        expect((await target.http.get(path)).status).toBe(401);
        const headers = { authorization: token };
        expect((await target.http.send({ path, headers })).status).toBe(401);
      },
    },
    client: carriesTheBearer,
  },
  {
    id: '000-14',
    facts: ['WC-26'],
    says: 'The example of a protected call is GET /api/Users.',
    contradiction: {
      against: 'The real route is /api/Usuario (WC-26).',
      decision: 'The server answers both alike; the client finds out once which one a system has.',
    },
    ...findsUsersRoute,
  },
  {
    id: '000-15',
    facts: ['WC-37', 'WC-41'],
    says: 'The token expires 30 minutes after it was issued: to the second, without tolerance.',
    contradiction: {
      against: 'The source leaves 5 minutes of clock skew, the default of its library (WC-41).',
      decision: 'As the documents: 30 minutes and no second more.',
    },
    ...expiry,
  },
  {
    id: '000-16',
    facts: ['WC-50', 'WC-51'],
    says: 'A client can tell expiry in one place: every protected route answers an expired token by the same 401.',
    ...expiryInOnePlace,
  },
  {
    id: '000-17',
    facts: ['WC-27', 'TU-2'],
    says: 'The captcha token comes from the Cloudflare Turnstile widget.',
    ...captchaFromTheWidget,
  },
  {
    id: '000-18',
    facts: ['WC-27', 'WC-35'],
    says: 'The body of a sign-in is JSON, with the content type application/json.',
    ...signsInByJson,
  },
  {
    id: '000-19',
    facts: ['WC-35'],
    says: 'The examples call the API by https.',
    server: notApplicable('the local server is on loopback only, where nobody listens in between'),
    client: insistsOnHttps,
  },
  {
    id: '000-20',
    facts: ['WC-28'],
    says: 'No message distinguishes the causes of a 401, so that it does not leak which users exist.',
    server: saysNoCause,
    client: {
      needs: 'nothing',
      async run() {
        const words = 'There is no user of this name';
        const system = await playSystem(webCorporativa, { 'POST /api/Auth': [401, words] });
        await expect(openClient(system).signIn(webCorporativa.localAccount)).rejects.toHaveProperty('error', {
          code: 'refused',
          status: 401,
        });
      },
    },
  },
];
