import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { jsonBodyOf, readEveryBodyAsText } from '../../../http/any-body';
import { readKeysOfAnyCase } from '../../../http/keys-of-any-case';
import type { TokenService } from '../../../tokens/token-service';
import type { DialectDeps } from '../../dialect';
import { claimsFor } from './claims';
import type { Claims } from './claims';

interface AuthDeps extends DialectDeps {
  readonly tokens: TokenService<Claims>;
}

const field = z.string().catch('');
const signInSchema = z.object({ UserName: field, Password: field, CaptchaToken: field });

/**
 * `POST /api/Auth` (WC-1, WC-28): 200 `{token}`, and for every other outcome one and the same 401 without a body. A
 * body that cannot be read or lacks a field takes the same way, so that neither answer nor time tells causes apart.
 *
 * `turnstileToken`, which the documents mention once, does not bind (WC-27); `CaptchaToken` does, in any letter case.
 */
export function registerAuthRoute(app: FastifyInstance, deps: AuthDeps): void {
  readEveryBodyAsText(app);
  app.post('/api/Auth', async (request, reply) => {
    const { UserName, Password, CaptchaToken } = readSignIn(request);
    // The documents' order: the captcha comes first and is spent whatever the credentials are.
    const captchaPassed = await deps.captcha.verify(CaptchaToken);
    const account = await deps.checkCredentials({ userName: UserName, password: Password });
    if (!captchaPassed || account === undefined) return reply.code(401).send();

    const profile = await deps.profiles.find(account.profileId);
    const rights = await deps.profiles.rightsOf(account.profileId);
    const token = await deps.tokens.issue(claimsFor(account, profile?.administrator ?? false, rights));
    return reply.send({ token });
  });
}

function readSignIn(request: FastifyRequest): z.infer<typeof signInSchema> {
  return signInSchema.parse(readKeysOfAnyCase(jsonBodyOf(request), ['UserName', 'Password', 'CaptchaToken']));
}
