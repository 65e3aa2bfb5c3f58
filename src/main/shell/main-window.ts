import { BrowserWindow, nativeTheme, screen } from 'electron';
import { trust } from './ipc/trusted-sender';
import { APP_ORIGIN } from './security/app-origin';
import type { SettingsStore } from '../settings/settings-store';
import { builtFile } from './built-files';
import { besides, isVisible, type Bounds } from './window-bounds';

const DEFAULT_SIZE = { width: 1180, height: 780 };
/** How long moving and sizing must rest before it is written, ms. */
const SAVE_AFTER_MS = 400;

/**
 * Opens a window: beside `from`, or where the last one was, in the colours of the theme from the first frame, shown
 * once it has something to show. Its page is sandboxed, isolated and trusted to call. It is not loaded yet.
 */
export function openMainWindow(settings: SettingsStore, from?: BrowserWindow): BrowserWindow {
  const state = settings.get('window');
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...(from ? besideWindow(from) : state && asBefore(state)),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Portero',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#0e1413' : '#f5f7f6',
    autoHideMenuBar: true,
    webPreferences: {
      preload: builtFile('preload', 'bridge.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: true,
      spellcheck: false,
      // Nothing here is worth a DevTools window in somebody's hands but the developer's.
      devTools: Boolean(process.env['PORTERO_DEVTOOLS']),
    },
  });
  trust(window.webContents);
  window.once('ready-to-show', () => {
    if (!from && state?.maximized) window.maximize();
    window.show();
  });
  window.webContents.once('did-finish-load', () => window.webContents.setZoomLevel(state?.zoomLevel ?? 0));
  remember(window, settings);
  return window;
}

/** Loads the window's page. Apart from opening it, so that it is known what the page may ask before it asks. */
export function loadPage(window: BrowserWindow): void {
  void window.loadURL(`${APP_ORIGIN}/`);
}

function asBefore({ x, y, width, height }: Bounds): Bounds | undefined {
  const bounds = { x, y, width, height };
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  return isVisible(bounds, areas) ? bounds : undefined;
}

function besideWindow(from: BrowserWindow): Bounds {
  const bounds = from.getNormalBounds();
  return besides(bounds, screen.getDisplayMatching(bounds).workArea);
}

function remember(window: BrowserWindow, settings: SettingsStore): void {
  let timer: NodeJS.Timeout | undefined;
  const save = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized()) return;
    const zoomLevel = window.webContents.getZoomLevel();
    settings.set('window', { ...window.getNormalBounds(), maximized: window.isMaximized(), zoomLevel });
  };
  const saveSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_AFTER_MS);
  };
  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.webContents.on('zoom-changed', saveSoon);
  window.on('close', save);
}
