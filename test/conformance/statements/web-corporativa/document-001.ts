import { expect } from 'vitest';
import { LOCAL_SECRET } from '../../../../src/server/captcha/widget-keys';
import { openClient } from '../../client/open-client';
import { keepsTheTokenSafe, tellsNoSecrets, usesNoCookies } from '../../client/secrecy-checks';
import { carriesTheBearer } from '../../client/session-checks';
import { notApplicable, type Statement } from '../../statement';
import { acceptsSignIn } from './accepts-sign-in';
import { asksThePerson, refreshesNothing, signsInAgain } from './after-401';
import { captchaFromTheWidget, rendersTheWidget } from './captcha-widget';
import { expiry } from './expiry';
import { permissionsEnforced, permissionsInTheToken } from './permissions';
import { postSignIn, sharedToken, usersPath } from './sign-in';
import { readableByAnyone, standardExp } from './token-claims';
import { captchaFirst, checksBoth, refusesBadTokens } from './validation';

/** What the overview of authentication says. */
export const document001: readonly Statement[] = [
  {
    id: '001-01',
    facts: ['WC-28', 'WC-30'],
    says: 'Credentials and captcha are both checked before a token is issued: one of them alone is not enough.',
    ...checksBoth,
  },
  {
    id: '001-02',
    facts: ['WC-30'],
    says: 'The captcha is validated before the credentials: a sign-in with a wrong password uses its captcha token up.',
    contradiction: {
      against: 'The source validates the captcha last (WC-30).',
      decision: 'The server goes by the documents; the client counts a token that was sent as used up.',
    },
    ...captchaFirst,
  },
  {
    id: '001-03',
    facts: ['WC-1', 'WC-38'],
    says: 'The answer holds a single member, token; there is no refresh token.',
    ...acceptsSignIn,
  },
  {
    id: '001-04',
    facts: ['WC-48'],
    says: 'The token is no cookie: none is set, none is taken from a cookie or an address.',
    server: {
      needs: 'session',
      async run(target) {
        expect((await target.signedIn()).headers.get('set-cookie')).toBeNull();
        const token = await sharedToken(target);
        const path = await usersPath(target);
        const headers = { cookie: `token=${token}; access_token=${token}` };
        expect((await target.http.send({ path, headers })).status).toBe(401);
        expect((await target.http.get(`${path}?access_token=${token}&token=${token}`)).status).toBe(401);
      },
    },
    client: usesNoCookies,
  },
  {
    id: '001-05',
    facts: ['WC-27'],
    says: 'Every sign-in includes a turnstileToken.',
    contradiction: {
      against: 'Every sample sends CaptchaToken, and the real service binds nothing else (WC-27).',
      decision: 'Only CaptchaToken binds; the client sends it and no turnstileToken.',
    },
    server: {
      needs: 'sign-ins',
      async run(target) {
        const change = { CaptchaToken: undefined, turnstileToken: await target.captchaToken() };
        expect((await postSignIn(target, target.account, change)).status).toBe(401);
      },
    },
    client: acceptsSignIn.client,
  },
  {
    id: '001-06',
    facts: ['WC-31', 'TU-8'],
    says: 'The captcha token is validated by the server: one that was verified elsewhere before is used up.',
    server: {
      needs: 'local-server',
      async run(start) {
        const server = await start();
        const CaptchaToken = await server.captchaToken();
        const verified = await fetch(`${server.origin}/turnstile/v0/siteverify`, {
          method: 'POST',
          body: new URLSearchParams({ secret: LOCAL_SECRET, response: CaptchaToken ?? '' }),
        });
        expect(await verified.json()).toMatchObject({ success: true });
        expect((await postSignIn(server, server.account, { CaptchaToken })).status).toBe(401);
      },
    },
    client: {
      needs: 'sign-ins',
      async run(target) {
        const client = openClient(target);
        await client.signIn(target.account);
        // The client asks nobody whether the token is good: siteverify belongs on the server (TU-9).
        expect(client.sent.map(({ path }) => path)).toEqual([expect.stringMatching(/\/api\/Auth$/)]);
      },
    },
  },
  {
    id: '001-07',
    facts: ['WC-37'],
    says: 'The expiry is the standard exp claim: seconds since the epoch, 30 minutes after the issue.',
    ...standardExp,
  },
  { id: '001-08', facts: ['WC-38'], says: 'There is no way to refresh a token.', ...refreshesNothing },
  {
    id: '001-09',
    facts: ['WC-51'],
    says: '401 means that the token is missing, malformed or expired.',
    contradiction: {
      against: 'A 401 to the sign-in itself means that it was refused (WC-28).',
      decision:
        'The sign-in is no protected request: its 401 is a refusal, and asks nobody to sign in again.',
    },
    ...refusesBadTokens,
  },
  {
    id: '001-10',
    facts: ['WC-50'],
    says: 'The answer to a 401 is to sign in again; then the same request succeeds with the new token.',
    ...signsInAgain,
  },
  {
    id: '001-11',
    facts: ['WC-52'],
    says: 'Permissions of modules are in the token, as module key and action.',
    ...permissionsInTheToken,
  },
  {
    id: '001-12',
    facts: ['WC-55'],
    says: 'Permissions are enforced from the token: a write without its permission is 403 without a body.',
    ...permissionsEnforced,
  },
  {
    id: '001-13',
    facts: ['TU-8', 'TU-10'],
    says: 'A captcha token serves one sign-in: the next needs a fresh one.',
    server: {
      needs: 'sign-ins',
      async run(target) {
        const CaptchaToken = await target.captchaToken();
        expect((await postSignIn(target, target.account, { CaptchaToken })).status).toBe(200);
        expect((await postSignIn(target, target.account, { CaptchaToken })).status).toBe(401);
      },
    },
    client: captchaFromTheWidget.client,
  },
  {
    id: '001-14',
    facts: ['WC-49'],
    says: 'The client stores the token in memory or in secure storage.',
    server: notApplicable('how a client stores a token is its own business'),
    client: keepsTheTokenSafe,
  },
  {
    id: '001-15',
    facts: ['WC-48'],
    says: 'The token goes in the Authorization header of every request to a protected endpoint.',
    server: notApplicable('that the server wants it there is 000-13'),
    client: carriesTheBearer,
  },
  {
    id: '001-16',
    facts: ['WC-1', 'WC-27'],
    says: 'A sign-in is a POST to /api/Auth with a JSON body of user name, password and Turnstile token.',
    ...acceptsSignIn,
  },
  {
    id: '001-17',
    facts: ['WC-1'],
    says: 'A successful sign-in returns 200 OK with the JWT in the body.',
    ...acceptsSignIn,
  },
  {
    id: '001-18',
    facts: ['WC-36'],
    says: 'The token is a standard JWT: its claims can be read without a key.',
    ...readableByAnyone,
  },
  {
    id: '001-19',
    facts: ['TU-2'],
    says: 'The widget is rendered on the login page, by its own documentation.',
    server: notApplicable('the page is the client’s'),
    client: rendersTheWidget,
  },
  { id: '001-20', facts: ['WC-37'], says: 'Tokens expire 30 minutes after they are issued.', ...expiry },
  {
    id: '001-21',
    facts: ['WC-50'],
    says: 'On a 401 the client leads to the login, or signs in again by itself if it stores credentials securely.',
    contradiction: {
      against: 'Every sign-in needs a captcha token, which no stored credential can give.',
      decision:
        'The person is asked, over what is on screen; without a person sign in only systems without captcha.',
    },
    server: notApplicable('what a client does about a 401 is its own business'),
    client: asksThePerson,
  },
  {
    id: '001-22',
    facts: ['WC-50'],
    says: 'After it, the original request is sent again with the new token.',
    ...signsInAgain,
  },
  {
    id: '001-23',
    facts: ['WC-50'],
    says: 'A client that signs in again by itself stores the credentials securely.',
    server: notApplicable('what a client stores is its own business'),
    client: tellsNoSecrets,
  },
];
