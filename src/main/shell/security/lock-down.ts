import { app, session, type WebContents } from 'electron';
import { denyPermissions, type GuestAdmission } from '../../session/captcha/guest-admission';
import { isOurs } from './app-origin';

/**
 * Applies to every page the app will ever have: no new windows, no navigation away from our own origin, no embedded
 * pages unless someone (the captcha) allows exactly that one (Electron checklist 12 to 14).
 */
export function lockDown(): void {
  denyPermissions(session.defaultSession);
  // Otherwise Electron fetches a dictionary from Chromium's maker.
  session.defaultSession.setSpellCheckerLanguages([]);
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    if (contents.getType() === 'webview') return;
    keepAtHome(contents);
    contents.on('will-attach-webview', (event, preferences, attributes) => {
      if (!guests?.admit(preferences, attributes, contents)) event.preventDefault();
    });
    contents.on('did-attach-webview', (_event, guest) => guests?.attached(guest));
  });
}

let guests: GuestAdmission | undefined;

/** Sets who decides about embedded pages from now on. */
export function admitGuests(admission: GuestAdmission): void {
  guests = admission;
}

function keepAtHome(contents: WebContents): void {
  const check = (event: { preventDefault(): void }, url: string): void => {
    if (!isOurs(url)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => check(event, event.url));
  contents.on('will-redirect', (event) => check(event, event.url));
  contents.on('will-frame-navigate', (event) => check(event, event.url));
}
