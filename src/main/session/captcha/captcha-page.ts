import { randomBytes } from 'node:crypto';
import html from '../../../../resources/captcha/page.html?raw';
import script from '../../../../resources/captcha/page.js?raw';

/** What the widget is rendered with. */
export interface CaptchaPageOptions {
  siteKey: string;
  /** Where `api.js` is loaded from, unchanged and uncached (TU-1). */
  scriptUrl: string;
  language: 'en' | 'es';
  theme: 'light' | 'dark';
}

/** The captcha page as it is served under the connection's own host, with a policy of its own. */
export function captchaPage(options: CaptchaPageOptions): Response {
  const nonce = randomBytes(16).toString('base64');
  const widget = new URL(options.scriptUrl).origin;
  const policy = [
    "default-src 'none'",
    // The form that Turnstile's documentation prefers: a nonce, and trust in what that script loads (TU-21).
    `script-src 'nonce-${nonce}' 'strict-dynamic' ${widget}`,
    `connect-src ${widget}`,
    `frame-src ${widget}`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  const values: Record<string, string> = {
    language: options.language,
    theme: options.theme,
    nonce,
    script,
    // `<` is escaped so that no value can close the element it stands in.
    options: JSON.stringify(options).replaceAll('<', String.raw`\u003c`),
  };
  const page = html.replaceAll(/\{\{(\w+)\}\}/g, (_all, name: string) => values[name] ?? '');
  return new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'origin',
      'cache-control': 'no-store',
    },
  });
}
