import { forward } from '../support/forward';
import type { Proxy } from '../support/proxy';

/** Writes on their way, some of which are held. */
export interface SlowWrites {
  /** How many are held now. */
  held: () => number;
  /** Lets all go on, those that are held and those to come. */
  letGo: () => void;
}

/** What happens to writes. */
interface Slowness {
  /** So many go through before the others wait. */
  free: number;
  /** The system has a problem of its own with whoever's address ends so, each time. */
  failing: readonly string[];
}

/** Stands in the way of every `PUT` through a proxy to `target`. */
export function slowDown(proxy: Proxy, target: string, { free, failing }: Slowness): SlowWrites {
  let writes = 0;
  let open = false;
  const waiting: (() => void)[] = [];
  proxy.fault = (request, response) => {
    if (request.method !== 'PUT') return false;
    const path = request.url ?? '/';
    if (failing.some((end) => path.endsWith(end))) {
      request.resume();
      response.writeHead(500).end();
      return true;
    }
    writes += 1;
    if (open || writes <= free) return false;
    waiting.push(() => forward(request, response, target, path));
    return true;
  };
  return {
    held: () => waiting.length,
    letGo: () => {
      open = true;
      for (const goOn of waiting.splice(0)) goOn();
    },
  };
}
