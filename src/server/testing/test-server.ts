import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { serverOptionsSchema } from '#contract/local-server';
import type { ServerOptions } from '#contract/local-server';
import { LOCAL_SITE_KEY } from '../captcha/widget-keys';
import { runServer } from '../run-server';
import { HttpClient } from './http-client';
import { tempDir } from './temp-dir';
import { FAST_ITERATIONS } from './test-storage';

/** A clock that stands still until it is told to go on. */
export interface TestClock {
  now(): number;
  advance(ms: number): void;
}

/** A listening server with a database of its own, and what tests do with it. */
export interface TestServer extends HttpClient {
  readonly clock: TestClock;
  readonly dataDir: string;
}

/** What a test may decide about its server. */
export interface TestServerOptions extends Partial<ServerOptions> {
  /** PBKDF2 rounds of the passwords. */
  readonly passwordIterations?: number;
  /** How long a request may take to arrive, milliseconds. */
  readonly requestTimeoutMs?: number;
}

/** Starts a server for the running test and closes it afterwards. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { passwordIterations = FAST_ITERATIONS, requestTimeoutMs, ...given } = options;
  const clock = createTestClock();
  const parsed = serverOptionsSchema.parse({
    users: 20,
    dataDir: given.dataDir ?? (await tempDir()),
    ...given,
  });
  const server = await runServer(parsed, {
    now: () => clock.now(),
    passwordIterations,
    logLevel: 'silent',
    ...(requestTimeoutMs === undefined ? {} : { requestTimeoutMs }),
  });
  onTestFinished(() => server.close());
  return Object.assign(new HttpClient(server.url), { clock, dataDir: parsed.dataDir });
}

function createTestClock(): TestClock {
  let time = Date.now();
  return {
    now: () => time,
    advance(ms) {
      time += ms;
    },
  };
}

const challengeTokenSchema = z.object({ outcome: z.literal('token'), token: z.string() });

/** A captcha token of the server's own widget, fetched as a plain HTTP client would. */
export async function fetchCaptchaToken(client: HttpClient): Promise<string> {
  const answer = await client.post('/turnstile/v0/challenge', { sitekey: LOCAL_SITE_KEY });
  return challengeTokenSchema.parse(await answer.json()).token;
}

/** Signs in to WebCorporativa and returns the token. */
export async function signIn(
  client: HttpClient,
  UserName = 'admin',
  Password = 'Admin123456!',
): Promise<string> {
  const CaptchaToken = await fetchCaptchaToken(client);
  const answer = await client.post('/api/Auth', { UserName, Password, CaptchaToken });
  return z.object({ token: z.string() }).parse(await answer.json()).token;
}

/** Starts a server and signs the administrator in to WebCorporativa. */
export async function startSignedIn(
  options?: TestServerOptions,
): Promise<{ server: TestServer; token: string }> {
  const server = await startTestServer(options);
  return { server, token: await signIn(server) };
}
