import { describe, expect, it } from 'vitest';
import { mayReach } from './cage';

const cloudflare = {
  origin: () => 'https://corp.example',
  scriptUrl: 'https://challenges.cloudflare.com/turnstile/v0/api.js',
};
const local = {
  origin: () => 'http://127.0.0.1:4711',
  scriptUrl: 'http://127.0.0.1:4711/turnstile/v0/api.js',
};

describe('the captcha guest’s cage', () => {
  it.each([
    'https://corp.example/.portero/captcha',
    'https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit',
    'https://abc.challenges.cloudflare.com/x',
    'blob:https://challenges.cloudflare.com/1',
    'about:blank',
  ])('lets it reach %s', (url) => expect(mayReach(new URL(url), cloudflare)).toBe(true));

  it.each([
    'https://corp.example/api/Usuario',
    'https://corp.example/',
    'http://challenges.cloudflare.com/x',
    'https://challenges.cloudflare.com.evil.example/x',
    'https://evilchallenges.cloudflare.com/x',
    'http://127.0.0.1:4711/api/Usuario',
    'http://192.168.1.1/',
    'file:///etc/passwd',
    'ws://corp.example/',
  ])('keeps it from %s', (url) => expect(mayReach(new URL(url), cloudflare)).toBe(false));

  it('reaches the local server’s widget and no other port', () => {
    expect(mayReach(new URL('http://127.0.0.1:4711/turnstile/v0/challenge'), local)).toBe(true);
    expect(mayReach(new URL('http://127.0.0.1:4712/turnstile/v0/challenge'), local)).toBe(false);
  });
});
