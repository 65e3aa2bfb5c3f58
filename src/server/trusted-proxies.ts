import { isIP } from 'node:net';
import { ServerFailureError } from './server-failure';

/** Bits of the longest prefix, by version of the protocol. */
const MAX_PREFIX: Readonly<Record<number, number>> = { 4: 32, 6: 128 };

/**
 * Whose `X-Forwarded-For` is believed, as Fastify wants it told: a list, or nobody. Believed from anyone it would let a
 * client choose the address by which its sign-ins are counted (ST-13).
 *
 * @param proxies addresses or CIDR ranges
 * @throws ServerFailureError `bad-options` for anything else
 */
export function readTrustedProxies(proxies: readonly string[] = []): string[] | false {
  const wrong = proxies.find((proxy) => !isAddressOrRange(proxy));
  if (wrong !== undefined) {
    throw new ServerFailureError(
      'bad-options',
      `--trusted-proxy: ${wrong} is no address of a proxy, and no CIDR range of a bit or more.`,
    );
  }
  return proxies.length > 0 ? [...proxies] : false;
}

function isAddressOrRange(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const max = MAX_PREFIX[isIP(address)];
  // Fastify's list knows neither the zone of an address nor the range that is everybody.
  if (max === undefined || address.includes('%') || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= max);
}
