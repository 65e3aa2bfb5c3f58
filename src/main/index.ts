import { app, BrowserWindow } from 'electron';
import { builtFile } from './shell/built-files';
import { IncomingLinks } from './shell/incoming-links';
import { EventLog } from './failure/event-log';
import { log, setUpLog } from './failure/log';
import { setMenu } from './shell/menu';
import { applyTheme, languageOf } from './shell/preferences';
import { runtimeLine } from './shell/runtime-line';
import { registerAppScheme, serveApp } from './shell/scheme';
import type { WorkingParts } from './shell/services';
import { chooseUserData, profileFolder } from './shell/user-data';
import { Windows } from './shell/windows';
import { handleAll } from './shell/ipc/handle';
import { answerStartInfo } from './shell/ipc/start-info';
import { lockDown } from './shell/security/lock-down';
import { openSettings, type SettingsStore } from './settings/settings-store';

/**
 * The start, in order. Before `ready`: where the profile is, who is first, what cannot be changed later. After it:
 * rules, then the window, then the working parts, which load while the page paints.
 */
function beforeReady(): IncomingLinks | undefined {
  chooseUserData();
  setUpLog(profileFolder('logs'), builtFile());
  process.on('uncaughtException', (error) => log.error('uncaught', error));
  process.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));
  // One Portero a profile: a second one hands over to the first and leaves.
  if (!app.requestSingleInstanceLock()) {
    process.stdout.write('Portero is open already: its window was brought to the front.\n');
    app.exit(0);
    return undefined;
  }
  log.info(runtimeLine());
  // Root cannot have the sandbox, and whoever starts us as root says so with this switch (scripts/lib/app.mjs).
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerAppScheme();
  return new IncomingLinks();
}

async function afterReady(links: IncomingLinks): Promise<void> {
  const settings = openSettings();
  const windows = new Windows(settings);
  const events = new EventLog((line) => log.info(line));
  const renewMenu = (): void =>
    setMenu(languageOf(settings.get('preferences')), () => void windows.open('last'));
  lockDown();
  applyTheme(settings.get('preferences'));
  renewMenu();
  serveApp(builtFile('renderer'));
  const parts = loadWorkingParts(settings, windows, events, renewMenu);
  handleAll(
    parts.then(async ({ services }) => (await import('./shell/ipc/handlers')).createHandlers(services)),
    (channel, error) => events.refusal(channel, error),
  );
  answerStartInfo((page) => windows.startInfo(page));
  const link = links.first();
  if (link === undefined) windows.open('last');

  const ready = await parts;
  // Only the working parts know which connection a link means, so its window comes after them.
  if (link !== undefined) windows.openAt(ready.placeOf(link));
  links.listen(
    (next) => windows.follow(ready.placeOf(next)),
    () => windows.bringToFront(),
  );
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) windows.open('last');
  });
  app.on('window-all-closed', () => {
    // Programs on macOS stay until they are told to go.
    if (process.platform !== 'darwin') app.quit();
  });
  leaveCleanly(() => ready.shutDown());
}

/** Holds the end back until everything is put away. Not by `quit()` again: one that comes too soon is ignored. */
function leaveCleanly(shutDown: () => Promise<void>): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    void shutDown()
      .catch((error: unknown) => log.error('while quitting', error))
      .finally(() => {
        log.info('Portero ends');
        app.exit(0);
      });
  });
}

/** The working parts. A dynamic import, so that they are evaluated only after the window was asked for. */
async function loadWorkingParts(
  settings: SettingsStore,
  windows: Windows,
  events: EventLog,
  renewMenu: () => void,
): Promise<WorkingParts> {
  const { createWorkingParts } = await import('./shell/services');
  return createWorkingParts(settings, windows, events, renewMenu);
}

const links = beforeReady();
if (links) {
  // Not awaited at the top level: Electron holds `ready` back until this module has run.
  void app.whenReady().then(() => afterReady(links));
}
