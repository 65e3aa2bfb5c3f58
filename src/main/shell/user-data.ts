import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app } from 'electron';

/**
 * Decides the profile folder, before anything reads it: `PORTERO_USER_DATA` moves all of it (settings, logs, caches,
 * the local server's data), so that tests and several people on one account do not meet.
 */
export function chooseUserData(): void {
  const given = process.env['PORTERO_USER_DATA'];
  if (!given) return;
  const folder = resolve(given);
  mkdirSync(folder, { recursive: true });
  app.setPath('userData', folder);
  app.setPath('sessionData', join(folder, 'chromium'));
}

/** Folders of the profile by purpose. */
export function profileFolder(purpose: 'logs' | 'local-server'): string {
  const folder = join(app.getPath('userData'), purpose);
  mkdirSync(folder, { recursive: true });
  return folder;
}
