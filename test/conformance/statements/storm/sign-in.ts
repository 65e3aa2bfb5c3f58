import { z } from 'zod';
import type { Account, SessionTarget } from '../../targets/target';
import { jsonOf, type Answer } from '../../targets/system-http';
import type { SystemUnderTest } from '../../targets/system-under-test';

/** A name that nobody has. */
export const NOBODY: Account = { userName: 'nobody-of-this-name', password: 'Wrong-1-password' };

/** Somebody at a local server who is not active. */
export const INACTIVE: Account = { userName: 'rosa.inactiva', password: 'Portero123!' };

const unixMs = z.int().min(1_000_000_000_000).max(9_999_999_999_999);

/** A successful answer, exactly as the document's table has it. */
const successSchema = z.strictObject({
  data: z.strictObject({
    accessToken: z.string().min(1),
    tokenType: z.string(),
    expireDate: unixMs,
    remainingTime: z.int(),
    username: z.string(),
    message: z.string().min(1),
  }),
  meta: z.strictObject({ executionTime: z.int().nonnegative(), generatedAt: unixMs }),
  message: z.string().min(1),
});

const errorSchema = z.strictObject({ message: z.string().min(1) });

/** Storm as document 004 describes it, as far as the suite has to know. The protected route is ST-18's. */
export const storm: SystemUnderTest = {
  id: 'storm',
  signInPath: '/api/auth/login',
  captcha: false,
  protectedPath: '/api/users',
  localAccount: { userName: 'admin', password: 'Admin123456!' },
  signInBody: ({ userName, password }) => ({ username: userName, password }),
  tokenOf: (answer) => successOf(answer).data.accessToken,
};

/** A successful answer, read. Raises for anything else. */
export function successOf(answer: Answer): z.infer<typeof successSchema> {
  return successSchema.parse(jsonOf(answer));
}

/** The message of an error answer. Raises for anything else. */
export function errorOf(answer: Answer): string {
  return errorSchema.parse(jsonOf(answer)).message;
}

/** Posts a sign-in. */
export function postSignIn(
  { http }: Pick<SessionTarget, 'http'>,
  { userName, password }: Account,
): Promise<Answer> {
  return http.post(storm.signInPath, { username: userName, password });
}
