import { app, session, type Session, type WebContents, type WebPreferences } from 'electron';
import { isOurs } from './app-origin';

/** Refuses every permission, asked or checked, in this session (Electron checklist 5). */
export function denyPermissions(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
}

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
      if (!doorkeeper?.admit(preferences, attributes, contents)) event.preventDefault();
    });
    contents.on('did-attach-webview', (_event, guest) => doorkeeper?.attached(guest));
  });
}

/** Decides about embedded pages. Without one, none is attached. */
export interface Doorkeeper {
  /** May `owner` attach a guest with these attributes? Hardens its preferences when it may. */
  admit(preferences: WebPreferences, attributes: Record<string, string>, owner: WebContents): boolean;
  /** The guest is there: what it may do is decided now. */
  attached(guest: WebContents): void;
}

let doorkeeper: Doorkeeper | undefined;

/** Sets who decides about embedded pages from now on. */
export function setDoorkeeper(keeper: Doorkeeper): void {
  doorkeeper = keeper;
}

function keepAtHome(contents: WebContents): void {
  const check = (event: { preventDefault(): void }, url: string): void => {
    if (!isOurs(url)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => check(event, event.url));
  contents.on('will-redirect', (event) => check(event, event.url));
  contents.on('will-frame-navigate', (event) => check(event, event.url));
}
