import { expect, test } from 'vitest';
import { readCliOptions } from './cli-options';
import { SERVER_DIALECTS } from './dialects/registry';

test('what is not said is as the contract says', () => {
  expect(readCliOptions(['--data-dir', 'd'])).toEqual({
    kind: 'run',
    logLevel: 'warn',
    options: { dataDir: 'd', port: 0, users: 200, tokenLifetimesS: {}, trustedProxies: [] },
  });
});

test('every flag sets its option', () => {
  const args = `--data-dir=d --port=8080 --users=5 --token-lifetime=api-tickets=60 --turnstile-secret=s --turnstile-site-key=k
    --siteverify-url=http://127.0.0.1/v --set-aside-damaged --trusted-proxy=10.0.0.1 --trusted-proxy=::1/128 --log-level=debug`;
  expect(readCliOptions(args.split(/\s+/))).toEqual({
    kind: 'run',
    logLevel: 'debug',
    options: {
      dataDir: 'd',
      port: 8080,
      users: 5,
      tokenLifetimesS: { 'api-tickets': 60 },
      trustedProxies: ['10.0.0.1', '::1/128'],
      turnstileSecret: 's',
      turnstileSiteKey: 'k',
      siteverifyUrl: 'http://127.0.0.1/v',
      setAsideDamaged: true,
    },
  });
});

/** Every system for which nothing else is said. */
const EVERY_7 = Object.fromEntries(SERVER_DIALECTS.map(({ system }) => [system, 7]));

test.each<[string[], Record<string, number>]>([
  [[], {}],
  [['7'], EVERY_7],
  [['9', '7'], EVERY_7],
  [['api-tickets=5', '7'], { ...EVERY_7, 'api-tickets': 5 }],
  [['7', 'api-tickets=5'], { ...EVERY_7, 'api-tickets': 5 }],
  [['api-tickets=5', 'api-tickets=6', 'web-corporativa=9'], { 'api-tickets': 6, 'web-corporativa': 9 }],
])('token lifetimes %j', (texts, tokenLifetimesS) => {
  const args = ['--data-dir=d', ...texts.map((text) => `--token-lifetime=${text}`)];
  const request = readCliOptions(args);
  expect(request.kind === 'run' && request.options.tokenLifetimesS).toEqual(tokenLifetimesS);
});

test('help needs nothing else', () => {
  expect(readCliOptions(['--help'])).toEqual({ kind: 'help' });
});

test.each([
  ['--data-dir', []],
  ['--port', ['--data-dir=d', '--port=65536']],
  ['--port', ['--data-dir=d', '--port=']],
  ['--users', ['--data-dir=d', '--users=many']],
  ['--token-lifetime', ['--data-dir=d', '--token-lifetime=0']],
  ['--token-lifetime', ['--data-dir=d', '--token-lifetime=soon']],
  ['--token-lifetime', ['--data-dir=d', '--token-lifetime=api-tickets=']],
  ['--token-lifetime', ['--data-dir=d', '--token-lifetime=api-tickets=0']],
  ['api-tickets', ['--data-dir=d', '--token-lifetime=gale=5']],
  ['--trusted-proxy', ['--data-dir=d', '--trusted-proxy=']],
  ['--log-level', ['--data-dir=d', '--log-level=loud']],
  ['--colour', ['--data-dir=d', '--colour=green']],
  ['extra', ['--data-dir=d', 'extra']],
])('a message about %s names it: %j', (named, args) => {
  expect(() => readCliOptions(args)).toThrow(
    expect.objectContaining({ code: 'bad-options', message: expect.stringContaining(named) }),
  );
});

test('a trusted proxy is an address or a range', () => {
  const trustedProxies = ['10.0.0.1', '192.168.0.0/16', '0.0.0.0/1', '::1', 'fd00::/8', '::/128'];
  const request = readCliOptions([
    '--data-dir=d',
    ...trustedProxies.map((proxy) => `--trusted-proxy=${proxy}`),
  ]);
  expect(request).toMatchObject({ options: { trustedProxies } });
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
])('"%s" is no proxy, although another is good', (proxy) => {
  const args = ['--data-dir=d', '--trusted-proxy=10.0.0.1', `--trusted-proxy=${proxy}`];
  expect(() => readCliOptions(args)).toThrow(
    expect.objectContaining({
      code: 'bad-options',
      message: expect.stringContaining(`--trusted-proxy: ${proxy} `),
    }),
  );
});

test.each(['nowhere', 'ftp://127.0.0.1/', 'file:///etc/hosts', 'data:application/json,{}', 'httpx://a'])(
  '%s is no siteverify',
  (url) => {
    expect(() => readCliOptions(['--data-dir=d', `--siteverify-url=${url}`])).toThrow(
      expect.objectContaining({ code: 'bad-options', message: expect.stringContaining('--siteverify-url') }),
    );
  },
);

test.each([
  ['--port', 'abc'],
  ['--port', '-1'],
  ['--users', '1e9'],
  ['--users', '0.5'],
  ['--users', ''],
])('%s "%s" is told what it has to be, and not that it is missing', (flag, text) => {
  expect(() => readCliOptions(['--data-dir=d', `${flag}=${text}`])).toThrow(
    expect.objectContaining({ code: 'bad-options', message: `${flag} must be a whole number, digits only.` }),
  );
});

test('what is missing is told as such', () => {
  expect(() => readCliOptions([])).toThrow('--data-dir is required.');
});
