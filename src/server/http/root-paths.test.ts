import { expect, test } from 'vitest';
import type { ServerDialect } from '../dialects/dialect';
import { createRootPathRewriter } from './root-paths';

const register = () => Promise.resolve();
const DIALECTS: readonly ServerDialect[] = [
  { system: 'root', path: '/', tokenLifetimeS: 1, register },
  {
    system: 'one',
    path: '/one',
    tokenLifetimeS: 1,
    rootPaths: [{ method: 'POST', path: '/api/Login' }],
    register,
  },
];
const rewrite = createRootPathRewriter(DIALECTS);

test.each([
  ['/api/Login', '/one/api/Login'],
  ['/API/login', '/one/API/login'],
  ['/api/login/', '/one/api/login/'],
  ['/api/login?next=/x', '/one/api/login?next=/x'],
])('POST %s goes to %s', (url, expected) => {
  expect(rewrite({ method: 'POST', url })).toBe(expected);
});

test.each([
  ['GET', '/api/login'],
  ['POST', '/api/login/x'],
  ['POST', '/api/loginx'],
  ['POST', '/x/api/login'],
  ['POST', '/x?/api/login'],
  ['POST', '/one/api/login'],
  ['POST', '/'],
  ['POST', '*'],
])('%s %s stays', (method, url) => {
  expect(rewrite({ method, url })).toBe(url);
});
