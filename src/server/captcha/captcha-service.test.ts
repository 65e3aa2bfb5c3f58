import { expect, test } from 'vitest';
import { discoverySchema } from '#contract/local-server';
import { TURNSTILE_DUMMY_TOKEN, TURNSTILE_TEST_SECRETS } from '#contract/wire/turnstile';
import { fetchCaptchaToken, signIn, startTestServer } from '../testing/test-server';
import type { TestServerOptions } from '../testing/test-server';
import { LOCAL_SITE_KEY } from './widget-keys';

async function siteKeyOf(options: TestServerOptions): Promise<string> {
  const server = await startTestServer(options);
  return discoverySchema.parse(await (await server.get('/.well-known/portero')).json()).turnstile.siteKey;
}

test('the discovery document hands out the site key that goes with the secret', async () => {
  expect(await siteKeyOf({})).toBe(LOCAL_SITE_KEY);
  for (const turnstileSecret of Object.values(TURNSTILE_TEST_SECRETS)) {
    expect(await siteKeyOf({ turnstileSecret })).toBe('1x00000000000000000000AA');
  }
  expect(await siteKeyOf({ turnstileSiteKey: '3x00000000000000000000FF' })).toBe('3x00000000000000000000FF');
});

test.each([
  ['pass', 200],
  ['fail', 401],
  ['spent', 401],
] as const)(
  'with the test secret that says %s, signing in with the dummy token gives %i',
  async (name, status) => {
    const server = await startTestServer({ turnstileSecret: TURNSTILE_TEST_SECRETS[name] });
    const body = { UserName: 'admin', Password: 'Admin123456!', CaptchaToken: TURNSTILE_DUMMY_TOKEN };
    expect((await server.post('/api/Auth', body)).status).toBe(status);
  },
);

test('with a siteverify elsewhere, sign-in asks that one', async () => {
  const verifier = await startTestServer();
  const server = await startTestServer({ siteverifyUrl: `${verifier.url}/turnstile/v0/siteverify` });
  const sign = (CaptchaToken: string) =>
    server.post('/api/Auth', { UserName: 'admin', Password: 'Admin123456!', CaptchaToken });

  const token = await fetchCaptchaToken(verifier);
  expect((await sign(token)).status).toBe(200);
  expect((await sign(token)).status).toBe(401);
  expect((await sign(await fetchCaptchaToken(server))).status).toBe(401);
  await expect(signIn(server)).rejects.toThrow(SyntaxError);
});
