import { z } from 'zod';
import { acceptAnyBody } from '../../../http/any-body';
import type { App } from '../../../http/app';
import { caseInsensitiveObject } from '../../../http/case-insensitive-object';
import type { TokenService } from '../../../tokens/token-service';
import type { DialectDeps } from '../../dialect';
import { claimsFor } from './claims';
import type { Claims } from './claims';

/** A field that is missing or no text fails like any wrong value, and as slowly. */
const field = z.string().catch('');

/**
 * `POST /api/Auth` (WC-1, WC-28): 200 `{token}`, and for every other outcome one and the same 401 without a body. A body
 * that cannot be read or lacks a field is handled the same way, so that neither answer nor time reveals the cause.
 *
 * `turnstileToken`, which the documents mention once, does not bind (WC-27); `CaptchaToken` does, in any letter case.
 */
export function registerAuthRoute(app: App, deps: DialectDeps, tokens: TokenService<Claims>): void {
  acceptAnyBody(app);
  const body = caseInsensitiveObject({ UserName: field, Password: field, CaptchaToken: field });
  app.post('/api/Auth', { schema: { body } }, async (request, reply) => {
    const { UserName, Password, CaptchaToken } = request.body;
    // The documents' order: the captcha comes first and is spent whatever the credentials are.
    const captchaPassed = await deps.captcha.verify(CaptchaToken);
    const account = await deps.checkCredentials({ userName: UserName, password: Password });
    if (!captchaPassed || account === undefined) return reply.code(401).send();

    const profile = await deps.profiles.find(account.profileId);
    const rights = await deps.profiles.rightsOf(account.profileId);
    const token = await tokens.issue(claimsFor(account, profile?.administrator ?? false, rights));
    return reply.send({ token });
  });
}
