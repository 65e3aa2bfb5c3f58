import type { Session } from 'electron';

/**
 * Keeps a Chromium session at one origin: a redirect that leaves it is stopped before it is sent, so the bearer cannot
 * leave and every 401 is the system's own. (Taking the header off in `onBeforeSendHeaders` is not enough: on Electron
 * 33 the redirected request still carries it, and the answer does not say that it was redirected. ADR 0004.)
 */
export function guardOrigin(session: Session, origin: string): void {
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, decide) => {
    decide({ cancel: new URL(url).origin !== origin });
  });
}
