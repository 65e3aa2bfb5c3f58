import { dialog, type BrowserWindow } from 'electron';
import { log } from '../failure/log';
import type { SettingsStore } from '../settings/settings-store';
import { languageOf } from './preferences';

/** A page whose process dies more often than that within a minute is not loaded again without asking. */
const MAX_A_MINUTE = 3;
const MINUTE_MS = 60_000;

const words = {
  en: {
    message: 'The window stops working repeatedly',
    detail: 'It was reloaded several times. See Portero’s log file for the reason.',
    reload: 'Reload',
    close: 'Close window',
  },
  es: {
    message: 'La ventana deja de funcionar repetidamente',
    detail: 'Se volvió a cargar varias veces. Consulte el motivo en el archivo de registro de Portero.',
    reload: 'Volver a cargar',
    close: 'Cerrar ventana',
  },
} as const;

/**
 * Loads a window's page again when its process dies, at the place where it was; `broughtBack` is told before. Sessions
 * and operations live in main and go on.
 */
export function bringBack(window: BrowserWindow, settings: SettingsStore, broughtBack: () => void): void {
  let deaths: number[] = [];
  const reload = (): void => {
    if (window.isDestroyed()) return;
    broughtBack();
    window.webContents.reload();
  };
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.error(`page: its process is gone (${reason}, ${exitCode})`);
    const now = Date.now();
    deaths = [...deaths.filter((at) => now - at < MINUTE_MS), now];
    if (deaths.length > MAX_A_MINUTE) void ask(window, settings, reload);
    else reload();
  });
  window.webContents.on('preload-error', (_event, _path, error) =>
    log.error('page: its preload failed', error),
  );
}

async function ask(window: BrowserWindow, settings: SettingsStore, reload: () => void): Promise<void> {
  const { message, detail, reload: again, close } = words[languageOf(settings.get('preferences'))];
  const choices = {
    type: 'error',
    message,
    detail,
    buttons: [again, close],
    defaultId: 0,
    cancelId: 1,
  } as const;
  const { response } = await dialog.showMessageBox(window, { ...choices, buttons: [...choices.buttons] });
  if (response === 0) reload();
  else window.destroy();
}
