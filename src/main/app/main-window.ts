import { BrowserWindow, nativeTheme, screen } from 'electron';
import { trust } from '../ipc/trusted-sender';
import { APP_ORIGIN } from '../security/app-origin';
import type { WindowState } from '../settings/schema';
import type { SettingsStore } from '../settings/settings-store';
import { builtFile } from './built-files';

const DEFAULT_SIZE = { width: 1180, height: 780 };
/** So much of a window must be on some screen for its place to be used again, px. */
const VISIBLE_PX = 80;
/** How long moving and sizing must rest before it is written, ms. */
const SAVE_AFTER_MS = 400;

/**
 * Opens the window: where it was, in the colours of the theme from the first frame, shown once it has something to
 * show. Its page is sandboxed, isolated and trusted to call.
 */
export function openMainWindow(settings: SettingsStore): BrowserWindow {
  const state = settings.get('window');
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...(state && isVisible(state) && { x: state.x, y: state.y, width: state.width, height: state.height }),
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
    if (state?.maximized) window.maximize();
    window.show();
  });
  window.webContents.once('did-finish-load', () => window.webContents.setZoomLevel(state?.zoomLevel ?? 0));
  remember(window, settings);
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}

function isVisible(state: WindowState): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const right = Math.min(state.x + state.width, workArea.x + workArea.width);
    const bottom = Math.min(state.y + state.height, workArea.y + workArea.height);
    return (
      right - Math.max(state.x, workArea.x) > VISIBLE_PX &&
      bottom - Math.max(state.y, workArea.y) > VISIBLE_PX
    );
  });
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
