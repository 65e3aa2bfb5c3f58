import { session, type Session } from 'electron';
import type { Fetch } from './fetch';

/**
 * The way to hosts that are no connection's own, for pictures: a session in memory of its own, so that neither a cookie
 * nor a certificate that was chosen for a system is known there.
 */
export function createForeignFetch(): Fetch {
  let opened: Promise<Session> | undefined;
  return async (input, init) => {
    opened ??= open();
    const chromium = await opened;
    return chromium.fetch(input instanceof URL ? input.href : input, init);
  };
}

async function open(): Promise<Session> {
  const chromium = session.fromPartition('pictures', { cache: false });
  // Otherwise Electron fetches a dictionary from Chromium's maker for every new session.
  chromium.setSpellCheckerLanguages([]);
  await chromium.setProxy({ mode: 'system' }).catch(() => undefined);
  return chromium;
}
