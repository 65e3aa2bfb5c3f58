import { z } from 'zod';
import { DISCOVERY_PATH, discoverySchema, type Discovery } from '#contract/local-server';

/** Where a local server's own widget gives tokens out; only its path is known, its address is the server's. */
const CHALLENGE_PATH = '/turnstile/v0/challenge';
const challengeSchema = z.object({ outcome: z.literal('token'), token: z.string() });

/** What a local server says about itself; undefined for anything else. */
export async function discover(origin: string): Promise<Discovery | undefined> {
  const address = `${origin}${DISCOVERY_PATH}`;
  const answer = await fetch(address, { redirect: 'manual' }).catch(() => undefined);
  if (!answer?.ok) return undefined;
  return discoverySchema.safeParse(await answer.json().catch(() => undefined)).data;
}

/** Where one of its systems lives; undefined when it does not play that one. */
export function addressIn(origin: string, discovery: Discovery, system: string): string | undefined {
  const path = discovery.systems.find(({ id }) => id === system)?.path;
  return path === undefined ? undefined : `${origin}${path}`.replace(/\/$/, '');
}

/** A captcha token of its widget, fetched as the widget itself does. */
export async function localCaptchaToken(origin: string, { turnstile }: Discovery): Promise<string> {
  const answer = await fetch(`${origin}${CHALLENGE_PATH}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sitekey: turnstile.siteKey }),
  });
  return challengeSchema.parse(await answer.json()).token;
}
