import type { FastifyRequest } from 'fastify';
import Fastify from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { clientAddressOf } from './client-address';

/** What the server takes a client for of which a trusted proxy says this. */
async function addressFor(text: string): Promise<string> {
  const app = Fastify({ trustProxy: ['127.0.0.1'] });
  onTestFinished(() => app.close());
  app.get('/', (request: FastifyRequest) => clientAddressOf(request));
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return (await fetch(url, { headers: { 'x-forwarded-for': text } })).text();
}

test.each([
  ['7.7.7.7', '7.7.7.7'],
  ['7.7.7.7:1', '7.7.7.7'],
  ['9.9.9.9, 7.7.7.7', '7.7.7.7'],
  ['::ffff:7.7.7.7', '7.7.7.7'],
  ['::FFFF:707:707', '7.7.7.7'],
  ['[::ffff:7.7.7.7]:1', '7.7.7.7'],
  ['2001:DB8::1', '2001:db8::'],
  ['2001:db8:0:0:1:2:3:4', '2001:db8::'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
  ['2001:db8:1:2:3::', '2001:db8:1:2::'],
  ['1::2:3:4:5:6:7', '1:0:2:3::'],
  ['::1', '::'],
  ['fe80::1%eth0', 'fe80::'],
])('%s is %s', async (text, address) => {
  expect(await addressFor(text)).toBe(address);
});

test.each(['foo', '07.7.7.7', '7.7.7', '7.7.7.7:x', '1::2::3', 'unknown', '[foo]:1', '_hidden'])(
  '%s is no address and counts as the proxy’s own',
  async (text) => {
    expect(await addressFor(text)).toBe('127.0.0.1');
  },
);
