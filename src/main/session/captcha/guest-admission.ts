import type { Session, WebContents, WebPreferences } from 'electron';

/** Decides whether an embedded page may be attached. */
export interface GuestAdmission {
  /** May `owner` attach a guest with these attributes? Hardens its preferences when it may. */
  admit(preferences: WebPreferences, attributes: Record<string, string>, owner: WebContents): boolean;
  /** The guest is there: what it may do is decided now. */
  attached(guest: WebContents): void;
}

/** Refuses every permission, asked or checked, in this session (Electron checklist 5). */
export function denyPermissions(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
}
