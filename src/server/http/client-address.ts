import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import { isIP } from 'node:net';

/** An address with a port behind it: IPv4, or IPv6 in brackets, with or without a port. */
const WITH_PORT = /^(?:(?<v4>[\d.]+):\d{1,5}|\[(?<v6>[^\]]+)\](?::\d{1,5})?)$/;

/**
 * By what the attempts of a client are counted: its IPv4 address or its IPv6 network of 64 bits, within which a client chooses
 * its address freely. The same address gives the same text however it is written. What a trusted proxy states and is not an
 * address counts as the proxy's own: invented texts are not invented clients.
 */
export function clientAddressOf(request: FastifyRequest): string {
  return canonical(request.ip) ?? canonical(request.socket.remoteAddress ?? '') ?? '';
}

function canonical(text: string): string | undefined {
  const { v4, v6 } = WITH_PORT.exec(text.trim())?.groups ?? {};
  const [address = ''] = (v4 ?? v6 ?? text.trim()).split('%', 1);
  return isIP(address) === 0 ? undefined : normalizeIP(address);
}
