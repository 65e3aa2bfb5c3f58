import { session, type Session } from 'electron';

/**
 * The Chromium session of all requests to systems: no cookies, no cache, and no redirect to another origin. A
 * redirect keeps its request's id, so a hop that leaves the first hop's origin can be told and stopped before it is
 * sent. (Taking the header off in `onBeforeSendHeaders` is not enough: on Electron 33 the redirected request still
 * carries it, and the answer does not say that it was redirected. ADR 0004.)
 */
export function openGuardedSession(): Session {
  const guarded = session.fromPartition('systems', { cache: false });
  const firstOrigin = new Map<number, string>();
  const every = { urls: ['<all_urls>'] };
  guarded.webRequest.onBeforeRequest(every, ({ id, url }, decide) => {
    const origin = new URL(url).origin;
    const first = firstOrigin.get(id) ?? origin;
    firstOrigin.set(id, first);
    decide({ cancel: origin !== first });
  });
  const forget = ({ id }: { id: number }): void => void firstOrigin.delete(id);
  guarded.webRequest.onCompleted(every, forget);
  guarded.webRequest.onErrorOccurred(every, forget);
  return guarded;
}
