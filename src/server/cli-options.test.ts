import { expect, test } from 'vitest';
import { readCliOptions } from './cli-options';

test('what is not said is as the contract says', () => {
  expect(readCliOptions(['--data-dir', 'd'])).toEqual({
    kind: 'run',
    logLevel: 'warn',
    options: { dataDir: 'd', port: 0, users: 200, tokenLifetimeS: 1800 },
  });
});

test('every flag sets its option', () => {
  const args = `--data-dir=d --port=8080 --users=5 --token-lifetime=60 --turnstile-secret=s --turnstile-site-key=k
    --siteverify-url=http://127.0.0.1/v --set-aside-damaged --log-level=debug`;
  expect(readCliOptions(args.split(/\s+/))).toEqual({
    kind: 'run',
    logLevel: 'debug',
    options: {
      dataDir: 'd',
      port: 8080,
      users: 5,
      tokenLifetimeS: 60,
      turnstileSecret: 's',
      turnstileSiteKey: 'k',
      siteverifyUrl: 'http://127.0.0.1/v',
      setAsideDamaged: true,
    },
  });
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
  ['--siteverify-url', ['--data-dir=d', '--siteverify-url=nowhere']],
  ['--log-level', ['--data-dir=d', '--log-level=loud']],
  ['--colour', ['--data-dir=d', '--colour=green']],
  ['extra', ['--data-dir=d', 'extra']],
])('a message about %s names it: %j', (named, args) => {
  expect(() => readCliOptions(args)).toThrow(
    expect.objectContaining({ code: 'bad-options', message: expect.stringContaining(named) }),
  );
});
