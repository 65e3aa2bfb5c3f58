import { app, BrowserWindow } from 'electron';
import { builtFile } from './app/built-files';
import { log, setUpLog } from './app/log';
import { openMainWindow } from './app/main-window';
import { setMenu } from './app/menu';
import { applyTheme, languageOf, startInfo } from './app/preferences';
import { registerAppScheme, serveApp } from './app/scheme';
import { chooseUserData, profileFolder } from './app/user-data';
import { handleAll } from './ipc/handle';
import type { Services } from './ipc/handlers';
import { answerStartInfo } from './ipc/start-info';
import { lockDown } from './security/lock-down';
import { openSettings, type SettingsStore } from './settings/settings-store';

/**
 * The start, in order. Before `ready`: where the profile is, who is first, what cannot be changed later. After it:
 * rules, then the window, then the working parts, which load while the page paints.
 */
function beforeReady(): boolean {
  chooseUserData();
  setUpLog(profileFolder('logs'));
  process.on('uncaughtException', (error) => log.error('uncaught', error));
  process.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));
  // One Portero a profile: a second one hands over to the first and leaves.
  if (!app.requestSingleInstanceLock()) {
    process.stdout.write('Portero is open already: its window was brought to the front.\n');
    app.exit(0);
    return false;
  }
  // Root cannot have the sandbox, and whoever starts us as root says so with this switch (scripts/lib/app.mjs).
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerAppScheme();
  return true;
}

async function afterReady(): Promise<void> {
  const settings = openSettings();
  lockDown();
  applyTheme(settings.get('preferences'));
  setMenu(languageOf(settings.get('preferences')));
  serveApp(builtFile('renderer'));
  const services = loadServices(settings);
  handleAll(services.then(async (ready) => (await import('./ipc/handlers')).createHandlers(ready)));
  answerStartInfo(() => startInfo(settings));
  openMainWindow(settings);

  const ready = await services;
  app.on('second-instance', showWindow);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openMainWindow(settings);
  });
  app.on('window-all-closed', () => app.quit());
  leaveCleanly(async () => {
    await Promise.all([ready.localServer.stop(), settings.flush(), ready.vault.flush()]);
  });
}

/** Brings the window to the front. */
function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

/** Holds the end back until everything is put away. Not by `quit()` again: one that comes too soon is ignored. */
function leaveCleanly(putAway: () => Promise<void>): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    void putAway()
      .catch((error: unknown) => log.error('while quitting', error))
      .finally(() => app.exit(0));
  });
}

/** The working parts. A dynamic import, so that they are evaluated only after the window was asked for. */
async function loadServices(settings: SettingsStore): Promise<Services> {
  const { createServices } = await import('./app/services');
  return createServices(settings);
}

if (beforeReady()) {
  // Not awaited at the top level: Electron holds `ready` back until this module has run.
  void app.whenReady().then(afterReady);
}
