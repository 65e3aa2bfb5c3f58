import { describe, expect, test } from 'vitest';
import { TURNSTILE_DUMMY_TOKEN, TURNSTILE_TEST_SITE_KEYS } from '#contract/wire/turnstile';
import { fetchCaptchaToken, startTestServer } from '../testing/test-server';
import { LOCAL_SECRET, LOCAL_SITE_KEY } from './widget-keys';

const SITEVERIFY = '/turnstile/v0/siteverify';
const CHALLENGE = '/turnstile/v0/challenge';
const BAD_REQUEST = { success: false, 'error-codes': ['bad-request'] };

describe('siteverify over HTTP', () => {
  test('takes JSON and form fields', async () => {
    const server = await startTestServer();
    const json = { secret: LOCAL_SECRET, response: await fetchCaptchaToken(server) };
    const first = await server.post(SITEVERIFY, json);
    expect(first.status).toBe(200);
    expect(await first.json()).toMatchObject({ success: true, 'error-codes': [], hostname: '127.0.0.1' });

    const form = new URLSearchParams({ secret: LOCAL_SECRET, response: await fetchCaptchaToken(server) });
    const request = () => fetch(server.url + SITEVERIFY, { method: 'POST', body: form });
    expect(await (await request()).json()).toMatchObject({ success: true });
    expect(await (await request()).json()).toEqual({
      success: false,
      'error-codes': ['timeout-or-duplicate'],
    });
  });

  test('of two questions at the same moment one succeeds', async () => {
    const server = await startTestServer();
    const question = { secret: LOCAL_SECRET, response: await fetchCaptchaToken(server) };
    const answers = await Promise.all([server.post(SITEVERIFY, question), server.post(SITEVERIFY, question)]);
    const replies = await Promise.all(answers.map((answer) => answer.json()));
    expect(replies.filter((reply) => (reply as { success: boolean }).success)).toHaveLength(1);
  });

  test.each([
    ['no JSON', 'application/json', '{"secret":'],
    ['no object', 'application/json', '[1]'],
    ['nothing', 'application/json', ''],
    ['a secret that is no text', 'application/json', '{"secret":1,"response":"x"}'],
    [
      'an idempotency key that is no UUID',
      'application/json',
      '{"secret":"x","response":"x","idempotency_key":"1"}',
    ],
    ['another content type', 'text/plain', 'secret=x&response=x'],
    ['a field twice', 'application/x-www-form-urlencoded', 'secret=x&secret=y&response=z'],
    ['too much', 'application/json', `{"secret":"${'x'.repeat(1024 * 1024)}"}`],
  ])('%s is answered 200 and bad-request', async (_name, type, body) => {
    const server = await startTestServer();
    const headers = { 'content-type': type };
    const answer = await fetch(server.url + SITEVERIFY, { method: 'POST', headers, body });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(BAD_REQUEST);
  });
});

describe('the widget asks for its challenge', () => {
  const { passVisible, passInvisible, failVisible, failInvisible, interactive } = TURNSTILE_TEST_SITE_KEYS;
  const dummy = { outcome: 'token', token: TURNSTILE_DUMMY_TOKEN, lifetimeMs: 300_000 };
  const error = (code: string) => ({ outcome: 'error', code });

  test.each([
    ['test key that passes', { sitekey: passVisible }, dummy],
    ['test key that passes unseen', { sitekey: passInvisible }, dummy],
    ['test key that fails', { sitekey: failVisible }, error('600010')],
    ['test key that fails unseen', { sitekey: failInvisible }, error('600010')],
    ['interactive test key', { sitekey: interactive }, { outcome: 'interact' }],
    ['interactive test key, ticked', { sitekey: interactive, solved: true }, dummy],
    ['no site key at all', { sitekey: 'nonsense' }, error('110100')],
    ['unknown site key', { sitekey: '0x4SOMEBODYELSE00000000000' }, error('110110')],
    ['bad action', { sitekey: LOCAL_SITE_KEY, action: 'a b' }, error('110420')],
    ['action too long', { sitekey: LOCAL_SITE_KEY, action: 'a'.repeat(33) }, error('110420')],
    ['bad cData', { sitekey: LOCAL_SITE_KEY, cdata: '<>' }, error('110430')],
    ['cData too long', { sitekey: LOCAL_SITE_KEY, cdata: 'c'.repeat(256) }, error('110430')],
  ])('%s', async (_name, request, expected) => {
    const server = await startTestServer();
    expect(await (await server.post(CHALLENGE, request)).json()).toEqual(expected);
  });

  test('the own site key gets a token that siteverify accepts, action and cData with it', async () => {
    const server = await startTestServer();
    const challenge = await server.post(CHALLENGE, {
      sitekey: LOCAL_SITE_KEY,
      action: 'login',
      cdata: 'c-1',
    });
    const { token } = (await challenge.json()) as { token: string };
    const answer = await server.post(SITEVERIFY, { secret: LOCAL_SECRET, response: token });
    expect(await answer.json()).toMatchObject({ success: true, action: 'login', cdata: 'c-1' });
  });

  test('a form cannot ask: that would need no preflight from a foreign page', async () => {
    const server = await startTestServer();
    const body = new URLSearchParams({ sitekey: LOCAL_SITE_KEY });
    expect((await fetch(server.url + CHALLENGE, { method: 'POST', body })).status).toBe(415);
  });
});
