import { Failure } from '../../failure/failure';
import { readAnswer } from '../answer-reading';
import type { Dialect } from '../dialect';
import { looseObject } from '../loose-keys';
import { wireToken } from '../wire-values';

const signedIn = looseObject({ token: wireToken });

/**
 * `POST /api/Auth` (WC-1).
 * @throws {Failure} `refused` for every 401; `bad-answer` for a 200 without a token
 */
export const signIn: Dialect['signIn'] = async (client, { userName, password, captchaToken, signal }) => {
  const answer = await client.send({
    method: 'POST',
    path: '/api/Auth',
    body: { UserName: userName, Password: password, CaptchaToken: captchaToken },
    anonymous: true,
    signal,
  });
  // One answer for every cause (WC-28): nothing may be read into it.
  if (answer.status === 401) throw new Failure('refused', { status: 401 });
  const { token } = readAnswer(answer, signedIn, [password, captchaToken]);
  return { token, skewMs: answer.skewMs ?? 0 };
};
