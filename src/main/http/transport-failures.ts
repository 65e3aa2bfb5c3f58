import { isAxiosError } from 'axios';
import { Failure } from '../failure';

/** Chromium's names for a connection that was made and then broke, or an answer that is not whole. */
const broken =
  /ERR_(CONTENT_LENGTH_MISMATCH|INCOMPLETE_CHUNKED_ENCODING|INVALID_|CONTENT_DECODING|HTTP2_PROTOCOL|EMPTY_RESPONSE|RESPONSE_HEADERS|INVALID_HTTP_RESPONSE)/;

/** What Chromium says when the origin guard stopped a redirect, or there were too many. */
const redirected = /ERR_(BLOCKED_BY_CLIENT|TOO_MANY_REDIRECTS|UNSAFE_REDIRECT)/;

/** Turns whatever axios or Chromium threw into one of the closed set of errors. */
export function transportFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const text = messages(error);
  if (isAxiosError(error) && error.code === 'ERR_CANCELED') return new Failure('cancelled');
  if (isAxiosError(error) && (error.code === 'ETIMEDOUT' || error.code === 'ECONNABORTED'))
    return new Failure('timeout');
  if (/ERR_(CONNECTION_)?TIMED_OUT/.test(text)) return new Failure('timeout');
  if (redirected.test(text)) return new Failure('bad-answer', { words: 'redirect' });
  if (broken.test(text)) return new Failure('bad-answer');
  return new Failure('unreachable');
}

/** An error's message and those of its causes, three deep. */
function messages(error: unknown): string {
  const texts: string[] = [];
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth += 1)
    texts.push(at.message);
  return texts.join(' | ');
}
