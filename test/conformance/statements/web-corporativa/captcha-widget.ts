import { expect } from 'vitest';
import { Captcha } from '../../../../src/main/session/captcha/captcha';
import { captchaPage } from '../../../../src/main/session/captcha/captcha-page';
import { LOCAL_SITE_KEY } from '../../../../src/server/captcha/widget-keys';
import type { Check, Sides } from '../../statement';

const TURNSTILE = 'https://challenges.cloudflare.com/turnstile/v0/api.js';

/** The client's page renders Turnstile's own widget, unchanged and from its own address, with the connection's key. */
export const rendersTheWidget: Check = {
  needs: 'nothing',
  async run() {
    const siteKey = '0x4AAAAAAA-a-key-of-its-own';
    const page = captchaPage({ siteKey, scriptUrl: TURNSTILE, language: 'en', theme: 'light' });
    const html = await page.text();
    expect(html).toContain(siteKey);
    expect(html).toContain(TURNSTILE);
    expect(html).toContain('turnstile.render');
    expect(page.headers.get('content-security-policy')).toContain('https://challenges.cloudflare.com');
  },
};

/** Tokens come from the widget: the local server's own, or whatever the guest's widget called back. */
export const captchaFromTheWidget: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      const script = await fetch(`${server.origin}/turnstile/v0/api.js`);
      expect(script.headers.get('content-type')).toMatch(/javascript/);
      expect(await script.text()).toContain('turnstile');
      const challenge = (sitekey: string) =>
        fetch(`${server.origin}/turnstile/v0/challenge`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ sitekey }),
        }).then((answer) => answer.text());
      expect(await challenge(LOCAL_SITE_KEY)).toContain('"token"');
      expect(await challenge('another-key')).not.toContain('"outcome":"token"');
    },
  },
  client: {
    needs: 'nothing',
    async run() {
      const states: unknown[] = [];
      const captcha = new Captcha('c', (state) => states.push(state));
      expect(() => captcha.spend()).toThrow('captcha-needed');
      captcha.opened();
      captcha.receive({ event: 'token', token: '0.ABCdef123...' });
      expect(JSON.stringify(states)).not.toContain('0.ABCdef123');
      expect(captcha.spend()).toBe('0.ABCdef123...');
      // Used up: the next sign-in needs a fresh one.
      expect(() => captcha.spend()).toThrow('captcha-needed');
    },
  },
};
