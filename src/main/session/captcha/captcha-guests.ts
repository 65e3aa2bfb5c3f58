import type { WebContents, WebPreferences } from 'electron';
import {
  CAPTCHA_PAGE_PATH,
  captchaGuestMessageSchema,
  type CaptchaGuest,
  type CaptchaState,
} from '#contract/captcha';
import { CAPTCHA_GUEST_CHANNEL } from '#contract/channel-names';
import { log } from '../../failure/log';
import type { Captcha } from './captcha';
import type { GuestHost } from './cage';
import type { GuestAdmission } from './guest-admission';
import { guestSession, prepareGuestSession } from './guest-session';

/** The partition in which a connection's guest lives. */
function partitionOf(connectionId: string): string {
  return `captcha-${connectionId}`;
}

/** What the guests need from outside. */
export interface CaptchaGuestsContext {
  /** The built preload of a guest. */
  preload: string;
  /** Sends a state to the page of one window; to one that is gone, nothing. */
  tell(owner: WebContents, state: CaptchaState): void;
}

/** A guest that may be attached now. */
interface Expected {
  src: string;
  captcha: Captcha;
  /** The page of the window that shows it. */
  owner: WebContents;
  guest?: WebContents;
}

/**
 * The captcha guests of all connections: each has a partition of its own, is admitted only while its captcha is open
 * and only with exactly the address that was given out, and is destroyed after use. A connection has one at most: the
 * window that asks last has it, and the one that had it gets the state `elsewhere`.
 */
export class CaptchaGuests implements GuestAdmission {
  readonly #context: CaptchaGuestsContext;
  readonly #expected = new Map<string, Expected>();
  readonly #watched = new WeakSet<WebContents>();

  constructor(context: CaptchaGuestsContext) {
    this.#context = context;
  }

  /** Opens a connection's captcha in a window: from now on one guest with this address and partition is admitted. */
  open(connectionId: string, captcha: Captcha, host: GuestHost, owner: WebContents): CaptchaGuest {
    const partition = partitionOf(connectionId);
    const before = this.#expected.get(partition)?.owner;
    this.close(connectionId);
    if (before && before !== owner) {
      this.#context.tell(before, { step: 'failed', connectionId, reason: 'elsewhere' });
    }
    const src = host.origin() + CAPTCHA_PAGE_PATH;
    prepareGuestSession(partition, host);
    this.#expected.set(partition, { src, captcha, owner });
    this.#closeWith(owner);
    captcha.opened();
    return { src, partition };
  }

  /** A window closes its captcha. One that another window has by now is left alone. */
  closeIn(owner: WebContents, connectionId: string): void {
    if (this.#expected.get(partitionOf(connectionId))?.owner === owner) this.close(connectionId);
  }

  /** Destroys the guest, if there is one, and admits none any more. */
  close(connectionId: string): void {
    const partition = partitionOf(connectionId);
    const expected = this.#expected.get(partition);
    if (!expected) return;
    // Still among the expected, so that its window gets the state.
    expected.captcha.closed();
    this.#expected.delete(partition);
    if (expected.guest && !expected.guest.isDestroyed()) {
      void expected.guest.session.clearStorageData();
      expected.guest.close();
    }
  }

  /** Sends a captcha's state to the window that shows it, and to no other. */
  tell(state: CaptchaState): void {
    const owner = this.#expected.get(partitionOf(state.connectionId))?.owner;
    if (owner) this.#context.tell(owner, state);
  }

  admit(preferences: WebPreferences, attributes: Record<string, string>, owner: WebContents): boolean {
    const expected = this.#expected.get(attributes['partition'] ?? '');
    if (expected?.owner !== owner || attributes['src'] !== expected.src) {
      log.warn('captcha: an unexpected guest was refused');
      return false;
    }
    // Whatever the page asked for is replaced, not merged (Electron checklist 12).
    preferences.preload = this.#context.preload;
    preferences.sandbox = true;
    preferences.contextIsolation = true;
    preferences.nodeIntegration = false;
    preferences.nodeIntegrationInSubFrames = false;
    preferences.webSecurity = true;
    preferences.allowRunningInsecureContent = false;
    preferences.experimentalFeatures = false;
    preferences.navigateOnDragDrop = false;
    preferences.spellcheck = false;
    delete preferences.enableBlinkFeatures;
    delete attributes['allowpopups'];
    delete attributes['useragent'];
    delete attributes['httpreferrer'];
    return true;
  }

  attached(guest: WebContents): void {
    const expected = [...this.#expected].find(
      ([partition]) => guest.session === guestSession(partition),
    )?.[1];
    if (!expected || expected.owner !== guest.hostWebContents) {
      guest.close();
      return;
    }
    expected.guest = guest;
    guest.setAudioMuted(true);
    const stay = (event: { url: string; isMainFrame?: boolean; preventDefault(): void }): void => {
      if (event.isMainFrame !== false && event.url !== expected.src) event.preventDefault();
    };
    guest.on('will-navigate', stay);
    guest.on('will-redirect', stay);
    guest.on('did-fail-load', (_event, code, _text, _url, isMainFrame) => {
      // -3 is "aborted", which is what destroying a guest in time looks like.
      if (isMainFrame && code !== -3) expected.captcha.failed();
    });
    guest.on('render-process-gone', () => expected.captcha.failed());
    guest.ipc.on(CAPTCHA_GUEST_CHANNEL, (event, text: unknown) => {
      const frame = event.senderFrame;
      if (!frame || frame.parent !== null || frame.url !== expected.src) return;
      this.#received(expected, text);
    });
  }

  /** A window that is closed takes its guests with it. */
  #closeWith(owner: WebContents): void {
    if (this.#watched.has(owner)) return;
    this.#watched.add(owner);
    owner.once('destroyed', () => {
      for (const { captcha, owner: one } of this.#expected.values()) {
        if (one === owner) this.close(captcha.connectionId);
      }
    });
  }

  #received(expected: Expected, text: unknown): void {
    if (typeof text !== 'string' || text.length > 4096) return;
    try {
      expected.captcha.receive(captchaGuestMessageSchema.parse(JSON.parse(text)));
    } catch {
      log.warn('captcha: a message of the guest does not fit the schema');
    }
  }
}
