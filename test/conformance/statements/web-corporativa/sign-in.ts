import { z } from 'zod';
import type { Account, LocalServer, SignInTarget, Target } from '../../targets/target';
import type { Answer } from '../../targets/system-http';
import type { SystemUnderTest } from '../../targets/system-under-test';

/** The documents' sample id (WC-110) of their sample user. */
export const JDOE_ID = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890';

/** A local server's administrator, and somebody there who is not active. */
export const ADMIN: Account = { userName: 'admin', password: 'Admin123456!' };
export const INACTIVE: Account = { userName: 'rosa.inactiva', password: 'Portero123!' };

const answerSchema = z.strictObject({ token: z.string() });

/** WebCorporativa as documents 000 to 002 describe it, as far as the suite has to know. */
export const webCorporativa: SystemUnderTest = {
  id: 'web-corporativa',
  signInPath: '/api/Auth',
  captcha: true,
  protectedPath: '/api/Menu',
  // The documents' sample user (WC-35).
  localAccount: { userName: 'jdoe', password: 's3cr3t' },
  signInBody: ({ userName, password }, CaptchaToken) => ({
    UserName: userName,
    Password: password,
    ...(CaptchaToken !== undefined && { CaptchaToken }),
  }),
  tokenOf: ({ text }) => answerSchema.parse(JSON.parse(text)).token,
};

/** Posts a sign-in with a captcha token that nobody has used, and changed as told. */
export async function postSignIn(
  target: Pick<SignInTarget, 'http' | 'captchaToken'>,
  account: Account,
  change: object = {},
): Promise<Answer> {
  const body = webCorporativa.signInBody(account, await target.captchaToken());
  return target.http.post(webCorporativa.signInPath, { ...body, ...change });
}

/** Signs in at a local server and returns the token. */
export async function tokenAt(server: LocalServer, account = server.account): Promise<string> {
  return webCorporativa.tokenOf(await postSignIn(server, account));
}

/** The token of the target's shared sign-in. */
export async function sharedToken(target: { signedIn(): Promise<Answer> }): Promise<string> {
  return webCorporativa.tokenOf(await target.signedIn());
}

/** Where the system has its users: the real route, or the one of the documents' example (WC-26). */
export async function usersPath({ http }: Target): Promise<'/api/Usuario' | '/api/Users'> {
  return (await http.get('/api/Usuario')).status === 404 ? '/api/Users' : '/api/Usuario';
}
