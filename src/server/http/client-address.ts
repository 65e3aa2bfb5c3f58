import { SocketAddress, isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** An address with a port behind it: IPv4, or IPv6 in brackets, which may stand without a port too. */
const WITH_PORT = /^(?:(?<v4>[\d.]+):\d{1,5}|\[(?<v6>[^\]]+)\](?::\d{1,5})?)$/;

/** Groups of an IPv6 address that name a network (64 bits); within it a client chooses its address freely. */
const NETWORK_GROUPS = 4;

/**
 * By what the tries of a client are counted: its IPv4 address or IPv6 network, the same text however it is written. What a
 * trusted proxy tells and is no address counts as the proxy's own: made-up texts are not made-up clients.
 */
export function clientAddressOf(request: FastifyRequest): string {
  return canonical(request.ip) ?? canonical(request.socket.remoteAddress ?? '') ?? '';
}

function canonical(text: string): string | undefined {
  const { v4, v6 } = WITH_PORT.exec(text.trim())?.groups ?? {};
  const [address = ''] = (v4 ?? v6 ?? text.trim()).split('%', 1);
  const version = isIP(address);
  if (version === 0) return undefined;
  if (version === 4) return address;
  const written = new SocketAddress({ address, family: 'ipv6' }).address;
  // IPv4-mapped: how a socket for both protocols tells an IPv4 client.
  const mapped = /^::ffff:(?<inner>[\d.]+)$/.exec(written)?.groups?.['inner'];
  return mapped ?? networkOf(written);
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    const behind = tail === '' ? 0 : tail.split(':').length + (tail.includes('.') ? 1 : 0);
    while (groups.length + behind < 8) groups.push('0');
    groups.push(...tail.split(':'));
  }
  return `${groups.slice(0, NETWORK_GROUPS).join(':')}::/64`;
}
