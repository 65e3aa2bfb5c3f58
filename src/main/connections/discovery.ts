import type { Candidate } from '#contract/connection-report';
import { DISCOVERY_PATH, discoverySchema, type Discovery } from '#contract/local-server';
import { TURNSTILE_SCRIPT_URL } from '#contract/wire/turnstile';
import { dialects } from '../dialects/registry';
import { isLoopback } from '../http/address';
import { jsonOf } from '../http/answers';
import type { Fetch } from '../http/fetch';
import type { ApiAnswer } from '../http/http-client';
import { Inquiry } from './inquiry';

/**
 * Asks a loopback address whether it is one of our local servers, and which systems it plays; undefined when it is
 * something else or nobody answers. Those that this Portero does not know are left out; the one at the address's own
 * path comes first. Other addresses are not asked: nobody out there may tell Portero where to load a script from.
 */
export async function discover(address: URL, inquiry: Inquiry): Promise<Candidate[] | undefined> {
  const document = await description(address, inquiry);
  if (!document) return undefined;
  const { origin, pathname } = address;
  const { siteKey, scriptPath } = document.turnstile;
  const hasCaptcha = within(origin, scriptPath) !== undefined;
  const found = document.systems.flatMap(({ id, path }): Candidate[] => {
    const dialect = dialects().find(({ system }) => system === id);
    const systemAddress = within(origin, path)?.replace(/\/+$/, '');
    if (!dialect || systemAddress === undefined) return [];
    const turnstileSiteKey = dialect.capabilities.captcha && hasCaptcha ? siteKey : null;
    return [{ system: dialect.system, systemName: dialect.name, address: systemAddress, turnstileSiteKey }];
  });
  const typed = origin + (pathname === '/' ? '' : pathname);
  return found.sort((a, b) => Number(b.address === typed) - Number(a.address === typed));
}

/**
 * Where the captcha's script is loaded from: Cloudflare, or one of our local servers, as it says itself.
 * @throws {Failure} why nobody answers at a loopback address
 */
export async function captchaScriptUrl(address: URL, fetch: Fetch): Promise<string> {
  const inquiry = new Inquiry(address.origin, fetch);
  const document = await description(address, inquiry);
  if (inquiry.problem) throw inquiry.problem;
  return (document && within(address.origin, document.turnstile.scriptPath)) ?? TURNSTILE_SCRIPT_URL;
}

/** How a local server at a loopback address describes itself; undefined where there is none. */
async function description(address: URL, inquiry: Inquiry): Promise<Discovery | undefined> {
  if (!isLoopback(address)) return undefined;
  return readDiscovery(await inquiry.ask({ method: 'GET', path: DISCOVERY_PATH }));
}

function readDiscovery(answer: ApiAnswer | undefined): Discovery | undefined {
  if (answer?.status !== 200) return undefined;
  try {
    return discoverySchema.parse(jsonOf(answer));
  } catch {
    return undefined;
  }
}

/** A path as a whole address; undefined when it leads out of its own origin, whatever the document says. */
function within(origin: string, path: string): string | undefined {
  const url = URL.canParse(path, origin) ? new URL(path, origin) : undefined;
  return url?.origin === origin ? url.href : undefined;
}
