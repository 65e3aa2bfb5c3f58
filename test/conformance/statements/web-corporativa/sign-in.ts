import { z } from 'zod';
import type { HttpClient } from '../../../../src/server/testing/http-client';
import { rawRequest } from '../../../../src/server/testing/raw-request';
import { fetchCaptchaToken } from '../../../../src/server/testing/test-server';

/** Seed 000's sample user. */
export const JDOE = { UserName: 'jdoe', Password: 's3cr3t' } as const;

/** Upstream A.7's sample id of that user. */
export const JDOE_ID = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890';

/** The seeded administrator and a seeded inactive person. */
export const ADMIN = { UserName: 'admin', Password: 'Admin123456!' } as const;
export const INACTIVE = { UserName: 'rosa.inactiva', Password: 'Portero123!' } as const;

const answerSchema = z.strictObject({ token: z.string() });

/** The body of a sign-in with a fresh captcha token. */
export async function signInBody(client: HttpClient, credentials: object = JDOE): Promise<object> {
  return { ...credentials, CaptchaToken: await fetchCaptchaToken(client) };
}

/** Posts a sign-in with a fresh captcha token. */
export async function postSignIn(client: HttpClient, credentials: object = JDOE): Promise<Response> {
  return client.post('/api/Auth', await signInBody(client, credentials));
}

/** Signs in and returns the token; raises when the answer is not exactly `{token}`. */
export async function tokenOf(client: HttpClient, credentials: object = JDOE): Promise<string> {
  return answerSchema.parse(await (await postSignIn(client, credentials)).json()).token;
}

/** The answer to a sign-in byte by byte, without its date. */
export function rawSignIn(client: HttpClient, body: object): Promise<string> {
  const headers = { 'Content-Type': 'application/json' };
  return rawRequest(client.url, { method: 'POST', path: '/api/Auth', headers, body: JSON.stringify(body) });
}

/** A part of a token, decoded without any key. */
export function decodePart(token: string, part: 0 | 1): Record<string, unknown> {
  const text = Buffer.from(token.split('.')[part] ?? '', 'base64url').toString();
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
}
