import { decodeJwt } from 'jose';
import { z } from 'zod';
import type { App } from '../../http/app';
import type { TokenService } from '../../tokens/token-service';
import type { DialectDeps } from '../dialect';
import { metaOf, refuse } from './storm-answers';

/** Where people sign in. */
export const LOGIN_PATH = '/api/auth/login';

/** Sign-ins that one address may attempt, good or bad, and in which time, milliseconds (ST-13, ST-14). */
const LOGIN_LIMIT = { max: 5, timeWindow: 60_000 };

/** The one answer to an unknown name, a wrong password and an inactive person (ST-10). */
const WRONG_CREDENTIALS = 'Username or password is incorrect';
const WELCOME = 'Authentication successful';

/** What Storm's tokens say. */
export const claims = z.object({ sub: z.guid() });
/** Storm's tokens. */
export type StormTokens = TokenService<z.output<typeof claims>>;

/** `POST /api/auth/login` (ST-1). Every attempt counts for the limit, before anything of it is read. */
export function registerLogin(app: App, deps: DialectDeps, tokens: StormTokens): void {
  const options = {
    config: { rateLimit: LOGIN_LIMIT },
    schema: { body: z.object({ username: z.string(), password: z.string() }) },
  };
  app.post(LOGIN_PATH, options, async (request, reply) => {
    const { username: userName, password } = request.body;
    const account = await deps.checkCredentials({ userName, password });
    if (account === undefined) return refuse(reply, 401, WRONG_CREDENTIALS);

    const accessToken = await tokens.issue({ sub: account.id });
    // What the token itself says, so that it never ends before the client expects it to.
    const expireDate = z.number().parse(decodeJwt(accessToken).exp) * 1000;
    return reply.send({
      data: {
        accessToken,
        tokenType: 'Bearer',
        expireDate,
        remainingTime: expireDate - deps.now(),
        username: account.userName,
        message: WELCOME,
      },
      meta: metaOf(reply, deps.now),
      message: WELCOME,
    });
  });
}
