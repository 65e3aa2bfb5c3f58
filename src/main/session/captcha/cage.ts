import { CAPTCHA_PAGE_PATH } from '#contract/captcha';

/** What a guest's partition needs to know. */
export interface GuestHost {
  /** The connection's own origin, under which the page is served; asked anew for every request. */
  origin(): string;
  /** Where the widget's script comes from. */
  readonly scriptUrl: string;
  page(): Response;
}

/** The guest's cage: its own page, and the widget's host with its subdomains over the same scheme. */
export function mayReach(url: URL, host: Pick<GuestHost, 'origin' | 'scriptUrl'>): boolean {
  if (url.protocol === 'blob:' || url.protocol === 'data:' || url.protocol === 'about:') return true;
  if (url.origin === host.origin() && url.pathname === CAPTCHA_PAGE_PATH) return true;
  const widget = new URL(host.scriptUrl);
  const underneath = url.hostname === widget.hostname || url.hostname.endsWith(`.${widget.hostname}`);
  return underneath && url.protocol === widget.protocol && url.port === widget.port;
}
