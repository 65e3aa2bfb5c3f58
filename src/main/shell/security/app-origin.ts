/** Where our pages live. A scheme of our own, never `file:` (Electron checklist 18). */
export const APP_ORIGIN = 'app://portero';

/** Is this address one of our own pages? */
export function isOurs(url: string): boolean {
  return url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`);
}
