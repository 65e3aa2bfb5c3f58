import { app, BrowserWindow, type WebContents } from 'electron';
import type { Place } from '#contract/place';
import type { StartInfo } from '#contract/settings';
import { tell } from './ipc/emit';
import type { SettingsStore } from '../settings/settings-store';
import { bringBack } from './gone-page';
import { loadPage, openMainWindow } from './main-window';
import { languageOf } from './preferences';

/** Where a window begins: as Portero does in the morning, at the welcome screen, or at a place. */
export type Beginning = 'last' | 'welcome' | Place;

/** All windows. Each is a view of what main holds: opening and closing one neither begins nor ends anything. */
export class Windows {
  readonly #settings: SettingsStore;
  readonly #beginnings = new WeakMap<WebContents, Beginning>();
  readonly #broughtBack = new WeakSet<WebContents>();
  #lastInFront: BrowserWindow | undefined;

  constructor(settings: SettingsStore) {
    this.#settings = settings;
    app.on('browser-window-focus', (_event, window) => (this.#lastInFront = window));
  }

  /** Opens a window, a step beside the one in front where there is one. */
  open(beginning: Beginning): BrowserWindow {
    const window = openMainWindow(this.#settings, this.inFront());
    this.#beginnings.set(window.webContents, beginning);
    bringBack(window, this.#settings, () => this.#broughtBack.add(window.webContents));
    loadPage(window);
    return window;
  }

  /** What a window's page needs before its first paint. A place, and that it was brought back, are told once. */
  startInfo(page: WebContents): StartInfo {
    const preferences = this.#settings.get('preferences');
    const beginning = this.#beginnings.get(page) ?? 'last';
    const place = typeof beginning === 'string' ? null : beginning;
    if (place) this.#beginnings.set(page, 'last');
    return {
      language: languageOf(preferences),
      preferences,
      version: app.getVersion(),
      lastConnectionId: beginning === 'welcome' ? null : this.#settings.get('lastConnectionId'),
      reloaded: this.#broughtBack.delete(page),
      place,
    };
  }

  /** The window that has the focus, else the one that had it last, else any; undefined where none is open. */
  inFront(): BrowserWindow | undefined {
    const last = this.#lastInFront?.isDestroyed() ? undefined : this.#lastInFront;
    return BrowserWindow.getFocusedWindow() ?? last ?? BrowserWindow.getAllWindows()[0];
  }

  /** Does the person look at one of them? */
  focused(): boolean {
    return BrowserWindow.getFocusedWindow() !== null;
  }

  /** Puts a window before the person; opens one where there is none. */
  bringToFront(): void {
    const window = this.inFront();
    if (!window) {
      this.open('last');
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  /** Leads the window in front, and no other, to where a link points; null: nowhere that is known here. */
  follow(place: Place | null): void {
    const window = this.inFront();
    if (!window) {
      this.openAt(place);
      return;
    }
    this.bringToFront();
    goTo(window.webContents, place);
  }

  /** Opens the first window where a link points. One that leads nowhere is told of as soon as the page listens. */
  openAt(place: Place | null): void {
    const { webContents } = this.open(place ?? 'last');
    if (!place) goTo(webContents, null);
  }
}

/** Leads a page somewhere, as soon as it listens. */
function goTo(page: WebContents, place: Place | null): void {
  const go = (): void => tell(page, 'links/go', { place });
  if (page.isLoadingMainFrame()) page.once('did-finish-load', go);
  else go();
}
