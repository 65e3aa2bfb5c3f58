import { DISCOVERY_PATH, discoverySchema } from '#contract/local-server';
import { isLoopback } from '../http/address';
import { createApiClient, jsonOf, type Fetch } from '../http/http-client';
import { Failure } from '../failure';

/** What an address says of itself. */
export interface Discovered {
  turnstileSiteKey: string;
  turnstileScriptUrl: string;
}

/**
 * Asks a loopback address whether it is one of our local servers; undefined when it is something else. Other
 * addresses are not asked: nobody out there may tell Portero where to load a script from.
 * @throws {Failure} `unreachable` or `timeout` when nobody answers there
 */
export async function discover(address: URL, fetch: Fetch): Promise<Discovered | undefined> {
  if (!isLoopback(address)) return undefined;
  const client = createApiClient(() => address.origin, fetch);
  const answer = await client.send({ method: 'GET', path: DISCOVERY_PATH, anonymous: true, timeoutMs: 5000 });
  if (answer.status !== 200) return undefined;
  try {
    const { turnstile } = discoverySchema.parse(jsonOf(answer));
    const script = new URL(turnstile.scriptPath, address.origin);
    // Only from its very own origin, whatever it says.
    if (script.origin !== address.origin) throw new Failure('bad-answer');
    return { turnstileSiteKey: turnstile.siteKey, turnstileScriptUrl: script.href };
  } catch {
    return undefined;
  }
}
