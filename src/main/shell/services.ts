import { app, clipboard, nativeTheme } from 'electron';
import type { Place } from '#contract/place';
import { CaptchaGuests } from '../session/captcha/captcha-guests';
import { Connections } from '../connections/connections';
import { inspect } from '../connections/inspection';
import { isLocal } from '../connections/local-connections';
import { managedFilePath, readManagedFile } from '../connections/managed-file';
import { startPeopleThreads } from '../directory/people-thread';
import { createForeignFetch } from '../http/foreign-fetch';
import { createTransports } from '../http/transport';
import { emit, tell } from './ipc/emit';
import type { Services } from './ipc/handlers';
import { linkOfPlace, placeOfLink } from './links/link-places';
import { LocalServer } from '../connections/local-server';
import { admitGuests } from './security/lock-down';
import { ListViews } from '../settings/list-views';
import type { SettingsStore } from '../settings/settings-store';
import { openKeychain } from '../session/vault/keychain';
import { openVaultFile } from '../session/vault/vault-file';
import { Vault } from '../session/vault/vault';
import { OperationAttention } from './attention';
import { attentionWords } from './attention-words';
import { builtFile } from './built-files';
import { watchClock } from './clock-watch';
import { electronDesktop } from './desktop';
import { createExchange } from './exchange-parts';
import type { EventLog } from '../failure/event-log';
import { log } from '../failure/log';
import { PageFailures } from '../failure/page-failures';
import { withSources } from '../failure/source-maps';
import { createOperations } from './operations-parts';
import { choosePreferences, languageOf } from './preferences';
import { profileFolder } from './user-data';
import type { Windows } from './windows';

/** What the start needs of the working parts. */
export interface WorkingParts {
  services: Services;
  /** The place to which a link leads; null where it leads nowhere here. */
  placeOf(link: string): Place | null;
  /** Writes and closes everything before the end. */
  shutDown(): Promise<void>;
}

/** Puts the working parts together. Loaded after the window, which does not have to wait for them. */
export function createWorkingParts(
  settings: SettingsStore,
  windows: Windows,
  events: EventLog,
  renewMenu: () => void,
): WorkingParts {
  const transport = createTransports();
  const managed = readManagedFile(managedFilePath(process.platform, process.env));
  const localServer = new LocalServer({
    program: builtFile('main', 'server.js'),
    dataFolder: () => profileFolder('local-server'),
    changed: (status) => {
      events.server(status);
      emit('local-server/changed', status);
      if (status.state === 'running') connections.localServerReturned();
    },
  });
  const captchaGuests = new CaptchaGuests({
    preload: builtFile('preload', 'captcha-guest.cjs'),
    tell: (owner, state) => tell(owner, 'captcha/changed', state),
  });
  admitGuests(captchaGuests);
  const vaultFile = openVaultFile(app.getPath('userData'));
  const report = (words: string, error?: unknown): void => log.error(words, error ?? '');
  const vault = new Vault({
    file: vaultFile,
    openStore: openKeychain,
    changed: (state) => emit('vault/changed', state),
    report,
  });
  const { records, journal, bulk } = createOperations({
    folder: app.getPath('userData'),
    connections: () => connections,
    attention: () => attention,
    noted: (operation) => events.operation(operation),
    emit,
    report,
  });
  const connections = new Connections({
    settings,
    managed: managed.connections,
    localServer,
    context: {
      transport,
      foreignFetch: createForeignFetch(),
      listener: {
        session: (state) => {
          events.session(state);
          emit('session/changed', state);
          exchange.imports.sessionChanged(state);
        },
        // Only the window that shows a captcha has a part in it.
        captcha: (state) => captchaGuests.tell(state),
        health: (health) => emit('connections/health-changed', health),
        directory: (change) => emit('directory/changed', change),
        deletion: (end) => emit('people/deletion', end),
        profiles: (change) => emit('profiles/changed', change),
      },
      vault,
      report,
      records,
      journal,
      bulk,
      startPeopleThread: startPeopleThreads(builtFile('main', 'directory-worker.js')),
      appearance: () => ({
        language: language(),
        theme: nativeTheme.shouldUseDarkColors ? 'dark' : 'light',
      }),
    },
    left: (id) => captchaGuests.close(id),
    changed: (list) => emit('connections/changed', list),
  });
  const language = (): 'en' | 'es' => languageOf(settings.get('preferences'));
  const nameOf = (id: string | null): string => connections.list().find((one) => one.id === id)?.name ?? '';
  const attention = new OperationAttention(
    electronDesktop(windows, (operation) =>
      attentionWords(operation, nameOf(operation.connectionId), language()),
    ),
  );
  app.on('browser-window-created', () => attention.showAgain());
  const listViews = new ListViews({
    settings,
    // The local server's connections are not kept, but how their lists were arranged is.
    exists: (id) =>
      isLocal(id) || [...managed.connections, ...settings.get('connections')].some((one) => one.id === id),
    changed: (view) => emit('list-view/changed', view),
  });
  const exchange = createExchange({
    connections,
    operations: {
      startListed: (connectionId, switches) => bulk.startListed(connectionId, switches),
      startCreation: (connectionId, people) => bulk.startCreation(connectionId, people),
      rows: (operationId) => bulk.results(operationId),
      connectionOf: (operationId) => bulk.connectionOf(operationId),
    },
    entries: (filter) => journal.entries(filter),
    nameOf,
    language,
    report,
  });
  watchClock(() => connections.clockJumped());
  const services: Services = {
    pageFailures: new PageFailures({
      write: (line) => log.error(line),
      withSources: (text) => withSources(text, builtFile()),
      now: () => Date.now(),
    }),
    settings,
    vault,
    notices: () => [
      ...settings.notices(),
      ...managed.notices,
      ...records.notices(),
      ...(vaultFile.setAside ? [{ code: 'vault-set-aside' as const, file: vaultFile.setAside }] : []),
    ],
    connections,
    inspect: (draft) => inspect(draft, transport),
    captchaGuests,
    localServer,
    listViews,
    journal,
    bulk,
    ...exchange,
    choose: (patch) =>
      choosePreferences(settings, patch, (preferences) => {
        renewMenu();
        emit('settings/changed', preferences);
      }),
    openWindow: (place) => void windows.open(place ?? 'welcome'),
    copy: async (text) => {
      await clipboard.writeText(text);
    },
    copyLink: async (place) => {
      const link = linkOfPlace(place, connections.list());
      await clipboard.writeText(link);
      return link;
    },
  };
  return {
    services,
    placeOf: (link) => placeOfLink(link, connections.list(), settings.get('lastConnectionId')),
    shutDown: async () => {
      bulk.flush();
      await Promise.all([localServer.stop(), settings.flush(), vault.flush()]);
      records.close();
    },
  };
}
