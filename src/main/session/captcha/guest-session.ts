import { session, type Session } from 'electron';
import { CAPTCHA_PAGE_PATH } from '#contract/captcha';
import { mayReach, type GuestHost } from './cage';
import { denyPermissions } from './guest-admission';

/** What each prepared partition answers with; the newest counts. */
const hosts = new Map<string, GuestHost>();

/** The session of a guest's partition; one partition, one session. */
export function guestSession(partition: string): Session {
  return session.fromPartition(partition);
}

/**
 * Prepares a captcha guest's partition once: in memory only, no permissions, one path answered by us under the
 * connection's own host (because Turnstile checks the host name), the widget's host reachable, everything else shut.
 */
export function prepareGuestSession(partition: string, host: GuestHost): void {
  const guest = guestSession(partition);
  const prepared = hosts.has(partition);
  hosts.set(partition, host);
  if (prepared) return;
  const current = (): GuestHost => hosts.get(partition) ?? host;
  denyPermissions(guest);
  // Otherwise Electron fetches a dictionary from Chromium's maker for every new session, past the cage.
  guest.setSpellCheckerLanguages([]);
  const answer = (request: Request): Response | Promise<Response> => {
    const url = new URL(request.url);
    if (url.origin === current().origin() && url.pathname === CAPTCHA_PAGE_PATH) return current().page();
    return guest.fetch(request, { bypassCustomProtocolHandlers: true });
  };
  guest.protocol.handle('https', answer);
  guest.protocol.handle('http', answer);
  guest.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, decide) => {
    decide({ cancel: !mayReach(new URL(url), current()) });
  });
}
