import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import { isOurs } from '../security/app-origin';

const trusted = new Set<WebContents>();

/** From now on this window's page may call, until it is destroyed. Guests are never given here. */
export function trust(contents: WebContents): void {
  trusted.add(contents);
  contents.once('destroyed', () => trusted.delete(contents));
}

/** Did the call come from a trusted window, from its main frame, showing our own page? (Electron checklist 17) */
export function isTrusted(event: Pick<IpcMainInvokeEvent | IpcMainEvent, 'sender' | 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  // A frame that is gone already cannot be checked any more, so it is not trusted.
  if (!frame || frame.parent !== null) return false;
  return trusted.has(event.sender) && isOurs(frame.url);
}

/** Every page that may be told something. */
export function trustedContents(): WebContents[] {
  return [...trusted].filter((contents) => !contents.isDestroyed());
}
