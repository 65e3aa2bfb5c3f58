import type { WebContents, WebPreferences } from 'electron';
import { CAPTCHA_PAGE_PATH, captchaGuestMessageSchema, type CaptchaGuest } from '#contract/captcha';
import { CAPTCHA_GUEST_CHANNEL } from '#contract/channel-names';
import { builtFile } from '../app/built-files';
import { log } from '../app/log';
import type { Doorkeeper } from '../security/lock-down';
import type { Captcha } from './captcha';
import type { GuestHost } from './cage';
import { guestSession, prepareGuestSession } from './guest-session';

/** A guest that may be attached now. */
interface Expected {
  src: string;
  captcha: Captcha;
  guest?: WebContents;
}

/**
 * The captcha guests of all connections: each has a partition of its own, is admitted only while its captcha is open
 * and only with exactly the address that was given out, and is destroyed after use.
 */
export class CaptchaGuests implements Doorkeeper {
  readonly #expected = new Map<string, Expected>();

  /** Opens a connection's captcha: from now on one guest with this address and partition is admitted. */
  open(connectionId: string, captcha: Captcha, host: GuestHost): CaptchaGuest {
    this.close(connectionId);
    const partition = `captcha-${connectionId}`;
    const src = host.origin() + CAPTCHA_PAGE_PATH;
    prepareGuestSession(partition, host);
    this.#expected.set(partition, { src, captcha });
    captcha.opened();
    return { src, partition };
  }

  /** Destroys the guest, if there is one, and admits none any more. */
  close(connectionId: string): void {
    const expected = this.#expected.get(`captcha-${connectionId}`);
    if (!expected) return;
    this.#expected.delete(`captcha-${connectionId}`);
    expected.captcha.closed();
    if (expected.guest && !expected.guest.isDestroyed()) {
      void expected.guest.session.clearStorageData();
      expected.guest.close();
    }
  }

  admit(preferences: WebPreferences, attributes: Record<string, string>): boolean {
    const expected = this.#expected.get(attributes['partition'] ?? '');
    if (!expected || attributes['src'] !== expected.src) {
      log.warn('captcha: a guest that nobody expects was refused');
      return false;
    }
    // Whatever the page asked for is replaced, not merged (Electron checklist 12).
    preferences.preload = builtFile('preload', 'captcha-guest.cjs');
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
    if (!expected) {
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
      if (isMainFrame && code !== -3) expected.captcha.broke();
    });
    guest.on('render-process-gone', () => expected.captcha.broke());
    guest.ipc.on(CAPTCHA_GUEST_CHANNEL, (event, text: unknown) => {
      const frame = event.senderFrame;
      if (!frame || frame.parent !== null || frame.url !== expected.src) return;
      this.#heard(expected, text);
    });
  }

  #heard(expected: Expected, text: unknown): void {
    if (typeof text !== 'string' || text.length > 4096) return;
    try {
      expected.captcha.heard(captchaGuestMessageSchema.parse(JSON.parse(text)));
    } catch {
      log.warn('captcha: the guest said something that does not fit');
    }
  }
}
