import { expect, test } from 'vitest';
import { readTrustedProxies } from './trusted-proxies';

test('addresses and ranges are a list, none is nobody', () => {
  const proxies = ['10.0.0.1', '192.168.0.0/16', '0.0.0.0/1', '::1', 'fd00::/8', '::/128'];
  expect(readTrustedProxies(proxies)).toEqual(proxies);
  expect(readTrustedProxies([])).toBe(false);
  expect(readTrustedProxies()).toBe(false);
});

test.each([
  '',
  'proxy',
  'proxy.example',
  '10.0.0',
  '10.0.0.1/33',
  '0.0.0.0/0',
  '::/00',
  'fe80::1%lo',
  '10.0.0.1/',
  '::1/129',
  '10.0.0.1/8/8',
  '*',
])('"%s" is refused, although another is good', (proxy) => {
  expect(() => readTrustedProxies(['10.0.0.1', proxy])).toThrow(
    expect.objectContaining({
      code: 'bad-options',
      message: expect.stringContaining(`--trusted-proxy: ${proxy} `),
    }),
  );
});
