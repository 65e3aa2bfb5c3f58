import { expect, test } from 'vitest';
import { requestPathOf } from './known-routes';

test.each([
  ['/a/b?c=/d', '/a/b'],
  ['/%73torm/x', '/storm/x'],
  ['/a%2Fb', '/a%2Fb'],
  ['http://127.0.0.1:80/a?b', '/a'],
  ['HTTPS://x', ''],
  ['/http://x/a', '/http://x/a'],
  ['/%', '/%'],
  ['*', '*'],
])('%s is %s', (url, path) => {
  expect(requestPathOf(url)).toBe(path);
});
