import { beforeEach, describe, expect, test } from 'vitest';
import { TURNSTILE_DUMMY_TOKEN, TURNSTILE_TEST_SECRETS } from '#contract/wire/turnstile';
import { createSiteverify } from './siteverify';
import type { Siteverify } from './siteverify';
import { CaptchaTokenStore } from './token-store';
import { LOCAL_SECRET, LOCAL_SITE_KEY } from './widget-keys';

const START = Date.UTC(2026, 0, 1);
const { pass, fail, spent } = TURNSTILE_TEST_SECRETS;
const KEY_A = '00000000-0000-4000-8000-00000000000a';
const KEY_B = '00000000-0000-4000-8000-00000000000b';

let time: number;
let siteverify: Siteverify;
let issue: (siteKey?: string) => string;

beforeEach(() => {
  time = START;
  const tokens = new CaptchaTokenStore(() => time);
  siteverify = createSiteverify(tokens, () => time);
  issue = (siteKey = LOCAL_SITE_KEY) =>
    tokens.issue({ siteKey, hostname: 'login.example', action: 'sign-in', cdata: 'x1' });
});

const refused = (...codes: string[]) => ({ success: false, 'error-codes': codes });

describe('secrets and tokens', () => {
  const responses: Record<string, () => string | undefined> = {
    real: () => issue(),
    dummy: () => TURNSTILE_DUMMY_TOKEN,
    invented: () => '0.invented',
    'too long': () => 'x'.repeat(2049),
    empty: () => '',
    missing: () => undefined,
  };
  const code = (text: string) => refused(...text.split(' '));
  const yes = { success: true, 'error-codes': [] };

  test.each([
    ['own', LOCAL_SECRET, 'real', yes],
    ['own', LOCAL_SECRET, 'dummy', code('invalid-input-response')],
    ['own', LOCAL_SECRET, 'invented', code('invalid-input-response')],
    ['own', LOCAL_SECRET, 'too long', code('invalid-input-response')],
    ['own', LOCAL_SECRET, 'empty', code('missing-input-response')],
    ['own', LOCAL_SECRET, 'missing', code('missing-input-response')],
    ['test: pass', pass, 'dummy', yes],
    ['test: pass', pass, 'real', code('invalid-input-secret')],
    ['test: pass', pass, 'invented', code('invalid-input-response')],
    ['test: fail', fail, 'dummy', code('invalid-input-response')],
    ['test: fail', fail, 'real', code('invalid-input-secret')],
    ['test: spent', spent, 'dummy', code('timeout-or-duplicate')],
    ['test: spent', spent, 'real', code('invalid-input-secret')],
    ['unknown', '0x4SOMEBODYELSE', 'real', code('invalid-input-secret')],
    ['unknown', '0x4SOMEBODYELSE', 'dummy', code('invalid-input-secret')],
    ['missing', undefined, 'real', code('missing-input-secret')],
    ['empty', '', 'real', code('missing-input-secret')],
    ['missing', undefined, 'missing', code('missing-input-secret missing-input-response')],
  ])('secret %s (%s), token %s', (_name, secret, response, expected) => {
    expect(siteverify({ secret, response: responses[response]?.() })).toMatchObject(expected);
  });
});

describe('a real token', () => {
  test('tells when, where and for what it was made', () => {
    time += 5000;
    const token = issue();
    time += 5000;
    expect(siteverify({ secret: LOCAL_SECRET, response: token })).toEqual({
      success: true,
      'error-codes': [],
      challenge_ts: '2026-01-01T00:00:05.000Z',
      hostname: 'login.example',
      action: 'sign-in',
      cdata: 'x1',
    });
  });

  test('is good once', () => {
    const request = { secret: LOCAL_SECRET, response: issue() };
    expect(siteverify(request)).toMatchObject({ success: true });
    expect(siteverify(request)).toEqual(refused('timeout-or-duplicate'));
  });

  test('is good for 300 seconds, not longer', () => {
    const [early, late] = [issue(), issue()];
    time += 299_999;
    expect(siteverify({ secret: LOCAL_SECRET, response: early })).toMatchObject({ success: true });
    time += 1;
    expect(siteverify({ secret: LOCAL_SECRET, response: late })).toEqual(refused('timeout-or-duplicate'));
  });

  test('of another site key is not good', () => {
    const response = issue('0x4SOMEBODYELSE');
    expect(siteverify({ secret: LOCAL_SECRET, response })).toEqual(refused('invalid-input-response'));
  });

  test('asked about again with the same idempotency key gets the same answer, with another key not', () => {
    const request = { secret: LOCAL_SECRET, response: issue(), idempotency_key: KEY_A };
    const first = siteverify(request);
    time += 1000;
    expect(first).toMatchObject({ success: true });
    expect(siteverify(request)).toEqual(first);
    expect(siteverify({ ...request, idempotency_key: KEY_B })).toEqual(refused('timeout-or-duplicate'));
    expect(siteverify({ secret: LOCAL_SECRET, response: request.response })).toEqual(
      refused('timeout-or-duplicate'),
    );
  });

  test('that a test secret asked about is not used up', () => {
    const response = issue();
    siteverify({ secret: pass, response });
    expect(siteverify({ secret: LOCAL_SECRET, response })).toMatchObject({ success: true });
  });
});
