import { isAxiosError } from 'axios';
import { Failure } from '../failure/failure';

/** Chromium's names for an answer that began and is not whole, or is none. One that never began is nobody's answer. */
const broken =
  /ERR_(CONTENT_LENGTH_MISMATCH|INCOMPLETE_CHUNKED_ENCODING|INVALID_|CONTENT_DECODING|HTTP2_PROTOCOL|RESPONSE_HEADERS|INVALID_HTTP_RESPONSE)/;

/** What Chromium says when the origin guard stopped a redirect, or there were too many. */
const redirected = /ERR_(BLOCKED_BY_CLIENT|TOO_MANY_REDIRECTS|UNSAFE_REDIRECT)/;

/** The first bytes that came back were no TLS, as Chromium and as Node's OpenSSL say it: plain http, most of the time. */
const notTls = /ERR_SSL_PROTOCOL_ERROR|SSL routines:[^|]*wrong version number/;

/** Turns whatever axios or Chromium threw into one of the closed set of errors. */
export function transportFailure(error: unknown): Failure {
  const chain = withCauses(error);
  // axios wraps what its fetch throws: a transport's own failure is inside.
  const failure = chain.find((cause) => cause instanceof Failure);
  if (failure) return failure;
  const text = chain.map(({ message }) => message).join(' | ');
  if (isAxiosError(error) && error.code === 'ERR_CANCELED') return new Failure('cancelled');
  if (isAxiosError(error) && (error.code === 'ETIMEDOUT' || error.code === 'ECONNABORTED'))
    return new Failure('timeout');
  if (/ERR_(CONNECTION_)?TIMED_OUT/.test(text)) return new Failure('timeout');
  if (redirected.test(text)) return new Failure('bad-answer', { words: 'redirect' });
  if (notTls.test(text)) return new Failure('bad-answer', { words: 'not-tls' });
  // Axios says this by itself of one thing only, for no status counts as a failure here: more came than is read.
  if (isAxiosError(error) && error.code === 'ERR_BAD_RESPONSE') return new Failure('bad-answer');
  if (broken.test(text)) return new Failure('bad-answer');
  return new Failure('unreachable');
}

/** An error and its causes, four in all. */
function withCauses(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let at = error; at instanceof Error && chain.length < 4; at = at.cause) chain.push(at);
  return chain;
}
