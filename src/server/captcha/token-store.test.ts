import { expect, test } from 'vitest';
import { CaptchaTokenStore } from './token-store';

const DETAILS = { siteKey: 'key', hostname: 'localhost', action: '', cdata: '' };

test('tokens are random and no longer than Turnstile allows', () => {
  const store = new CaptchaTokenStore(() => 0);
  const tokens = Array.from({ length: 100 }, () => store.issue(DETAILS));
  expect(new Set(tokens).size).toBe(100);
  for (const token of tokens) expect(token).toMatch(/^0\.[\w-]{100,2046}$/);
});

test('only so many are remembered: the oldest are forgotten', () => {
  const store = new CaptchaTokenStore(() => 0, 3);
  const [first = '', second = ''] = Array.from({ length: 4 }, () => store.issue(DETAILS));
  expect(store.isKnown(first)).toBe(false);
  expect(store.isKnown(second)).toBe(true);
});

test('expired ones are forgotten in time, so that a quiet server does not keep them', () => {
  let time = 0;
  const store = new CaptchaTokenStore(() => time);
  const old = store.issue(DETAILS);
  time = 599_999;
  store.issue(DETAILS);
  expect(store.spend(old, 'key')).toBe('expired-or-used');
  time = 600_000;
  store.issue(DETAILS);
  expect(store.spend(old, 'key')).toBe('unknown');
});
