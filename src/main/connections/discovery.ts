import { DISCOVERY_PATH, discoverySchema, type Discovery } from '#contract/local-server';
import { dialects } from '../dialects/registry';
import { isLoopback } from '../http/address';
import { jsonOf } from '../http/answer-json';
import type { ApiAnswer } from '../http/http-client';
import type { Inquiry } from './inquiry';
import type { FoundSystem } from './found-system';

/**
 * Asks a loopback address whether it is one of our local servers, and which systems it plays; undefined when it is
 * something else or nobody answers. Those that this Portero does not know are left out; the one at the address's own
 * path comes first. Other addresses are not asked: nobody out there may tell Portero where to load a script from.
 */
export async function discover(address: URL, inquiry: Inquiry): Promise<FoundSystem[] | undefined> {
  if (!isLoopback(address)) return undefined;
  const document = readDiscovery(await inquiry.ask({ method: 'GET', path: DISCOVERY_PATH }));
  if (!document) return undefined;
  const { origin, pathname } = address;
  const scriptUrl = within(origin, document.turnstile.scriptPath);
  const found = document.systems.flatMap(({ id, path }): FoundSystem[] => {
    const dialect = dialects().find(({ system }) => system === id);
    const systemAddress = within(origin, path)?.replace(/\/+$/, '');
    if (!dialect || systemAddress === undefined) return [];
    const captcha = dialect.capabilities.captcha && scriptUrl !== undefined;
    return [
      {
        system: dialect.system,
        systemName: dialect.name,
        address: systemAddress,
        turnstileSiteKey: captcha ? document.turnstile.siteKey : null,
        turnstileScriptUrl: captcha ? scriptUrl : null,
      },
    ];
  });
  const typed = origin + (pathname === '/' ? '' : pathname);
  return found.sort((a, b) => Number(b.address === typed) - Number(a.address === typed));
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
