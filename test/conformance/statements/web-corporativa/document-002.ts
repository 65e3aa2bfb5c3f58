import { expect } from 'vitest';
import { keepsTheTokenSafe, usesNoCookies } from '../../client/secrecy-checks';
import { carriesTheBearer, repeatsAfterSigningInAgain } from '../../client/session-checks';
import { notApplicable, type Statement } from '../../statement';
import { acceptsSignIn } from './accepts-sign-in';
import { asksThePerson, refreshesNothing, repeatsOnlyOnce, signsInAgain } from './after-401';
import { bareRefusal, tellsTheDate } from './answer-headers';
import { captchaFromTheWidget, rendersTheWidget } from './captcha-widget';
import { expiry } from './expiry';
import { refusesEditedTokens, refusesUnsignedTokens } from './forged-tokens';
import { permissionsEnforced, permissionsInTheToken } from './permissions';
import { refusesInvalidCaptcha, refusesWithoutCaptcha } from './refusals';
import { sharedToken, usersPath } from './sign-in';
import { outlivesRestart, outlivesSwitchingOff, worthNothingElsewhere } from './stateless';
import { administratorClaims, guidAsId, readableByAnyone, standardExp, textClaims } from './token-claims';
import { captchaFirst, checksBoth, refusesBadTokens } from './validation';

/** What the later overview of authentication says, and how it puts what the earlier one said. */
export const document002: readonly Statement[] = [
  {
    id: '002-01',
    facts: ['WC-39'],
    says: 'Authentication keeps no state on the server: a token outlives a restart.',
    ...outlivesRestart,
  },
  {
    id: '002-02',
    facts: ['WC-39'],
    says: 'For the same reason, switching a person off ends no token that was issued before.',
    ...outlivesSwitchingOff,
  },
  {
    id: '002-03',
    facts: ['WC-40'],
    says: 'A token of one installation is worth nothing in another.',
    ...worthNothingElsewhere,
  },
  {
    id: '002-04',
    facts: ['WC-48'],
    says: 'The token is attached to every subsequent request and serves any number of them.',
    server: {
      needs: 'session',
      async run(target) {
        const token = await sharedToken(target);
        for (let request = 0; request < 10; request += 1) {
          expect((await target.http.get('/api/Menu', token)).status).toBe(200);
        }
      },
    },
    client: carriesTheBearer,
  },
  {
    id: '002-05',
    facts: ['WC-44'],
    says: 'perfilId and esAdmin are texts in the token: "2" and "false" in the sample.',
    ...textClaims,
  },
  {
    id: '002-06',
    facts: ['WC-44', 'WC-46'],
    says: 'esAdmin is "true" for an administrator, whose token holds the five actions of every module.',
    ...administratorClaims,
  },
  {
    id: '002-07',
    facts: ['WC-43'],
    says: 'The sample token’s sub is a short name, usr_123.',
    contradiction: {
      against: 'The real service’s nameid is a GUID (WC-43).',
      decision: 'The server writes GUIDs; the client takes any text for an id.',
    },
    ...guidAsId,
  },
  {
    id: '002-08',
    facts: ['WC-51'],
    says: 'A 401 of a protected route has no body and asks for a Bearer token.',
    ...bareRefusal,
  },
  {
    id: '002-09',
    facts: ['WC-36'],
    says: 'A token that was edited is refused: neither a person nor a permission nor a later end can be written into it.',
    ...refusesEditedTokens,
  },
  {
    id: '002-10',
    facts: ['WC-36'],
    says: 'A token that claims to need no signature is refused.',
    ...refusesUnsignedTokens,
  },
  {
    id: '002-11',
    facts: ['AN-17'],
    says: 'Every answer carries the date, so that a client can measure how far its clock is off.',
    ...tellsTheDate,
  },
  {
    id: '002-12',
    facts: ['WC-51'],
    says: 'A protected request without a token is answered 401 Unauthorized.',
    server: {
      needs: 'address',
      async run(target) {
        expect((await target.http.get(await usersPath(target))).status).toBe(401);
        expect((await target.http.get('/api/Menu')).status).toBe(401);
      },
    },
    client: notApplicable('the client sends none before somebody signed in'),
  },
  {
    id: '002-13',
    facts: ['WC-1', 'WC-27'],
    says: 'A sign-in is POST /api/Auth with the body of the sample, and 200 with the JWT as token.',
    ...acceptsSignIn,
  },
  {
    id: '002-14',
    facts: ['WC-37', 'WC-50'],
    says: 'After 30 minutes the API returns 401; the first step is repeated for a new token.',
    ...signsInAgain,
  },
  {
    id: '002-15',
    facts: ['WC-27', 'WC-29'],
    says: 'Requests that omit CaptchaToken are rejected.',
    contradiction: {
      against: 'The sentence before calls it turnstileToken (as in document 001).',
      decision: 'Only CaptchaToken binds (001-05).',
    },
    ...refusesWithoutCaptcha,
  },
  {
    id: '002-16',
    facts: ['WC-28'],
    says: 'Requests that include an invalid CaptchaToken are rejected.',
    ...refusesInvalidCaptcha,
  },
  {
    id: '002-17',
    facts: ['TU-10'],
    says: 'The login always obtains a fresh Turnstile token before it submits credentials.',
    server: notApplicable('the login is the client’s; that a used token is refused is 001-13'),
    client: captchaFromTheWidget.client,
  },
  {
    id: '002-18',
    facts: ['WC-37'],
    says: 'Tokens are valid for 30 minutes from the time of issue.',
    ...expiry,
  },
  {
    id: '002-19',
    facts: ['WC-37'],
    says: 'The expiry is embedded as the standard exp claim.',
    ...standardExp,
  },
  { id: '002-20', facts: ['WC-38'], says: 'There is no refresh token mechanism.', ...refreshesNothing },
  {
    id: '002-21',
    facts: ['WC-50'],
    says: 'The client’s logic for a 401, first: detect it and lead to the login.',
    server: notApplicable('what a client does about a 401 is its own business'),
    client: asksThePerson,
  },
  {
    id: '002-22',
    facts: ['WC-50'],
    says: 'Then: once signed in again, retry the original request with the new token.',
    server: notApplicable('what a client does about a 401 is its own business'),
    client: repeatsAfterSigningInAgain,
  },
  {
    id: '002-23',
    facts: ['WC-50'],
    says: 'A response interceptor handles 401 for all requests; one that fails again is not repeated for ever.',
    server: notApplicable('what a client does about a 401 is its own business'),
    client: repeatsOnlyOnce,
  },
  {
    id: '002-24',
    facts: ['WC-49'],
    says: 'The token is stored in memory or in secure storage.',
    server: notApplicable('how a client stores a token is its own business'),
    client: keepsTheTokenSafe,
  },
  {
    id: '002-25',
    facts: ['WC-49'],
    says: 'The token is not persisted in a cookie without HttpOnly and Secure.',
    server: {
      needs: 'session',
      async run({ signedIn }) {
        expect((await signedIn()).headers.get('set-cookie')).toBeNull();
      },
    },
    client: usesNoCookies,
  },
  {
    id: '002-26',
    facts: ['WC-52'],
    says: 'Module-level permissions are embedded in the JWT.',
    ...permissionsInTheToken,
  },
  { id: '002-27', facts: ['WC-55'], says: 'They are enforced from the JWT.', ...permissionsEnforced },
  {
    id: '002-28',
    facts: ['WC-28', 'WC-30'],
    says: 'The API validates credentials and captcha before it issues a JWT.',
    ...checksBoth,
  },
  {
    id: '002-29',
    facts: ['WC-30', 'WC-31'],
    says: 'The captcha token is validated on the server, before the credentials are processed.',
    ...captchaFirst,
  },
  {
    id: '002-30',
    facts: ['WC-36'],
    says: 'The claims can be decoded programmatically.',
    ...readableByAnyone,
  },
  {
    id: '002-31',
    facts: ['TU-2'],
    says: 'The login page renders the Turnstile widget, by its own documentation.',
    server: notApplicable('the page is the client’s'),
    client: rendersTheWidget,
  },
  {
    id: '002-32',
    facts: ['WC-51'],
    says: 'A 401 means that the token is missing, malformed or expired.',
    contradiction: {
      against: 'A 401 to the sign-in itself means that it was refused (WC-28).',
      decision:
        'The sign-in is no protected request: its 401 is a refusal, and asks nobody to sign in again.',
    },
    ...refusesBadTokens,
  },
];
