import { app, nativeTheme } from 'electron';
import { CaptchaGuests } from '../captcha/captcha-guests';
import { Connections } from '../connections/connections';
import { inspect } from '../connections/inspection';
import { managedFilePath, readManagedFile } from '../connections/managed-file';
import { createTransports } from '../http/transport';
import { emit } from '../ipc/emit';
import type { Services } from '../ipc/handlers';
import { LocalServer } from '../local-server/local-server';
import { setDoorkeeper } from '../security/lock-down';
import type { SettingsStore } from '../settings/settings-store';
import { openKeychain } from '../vault/keychain';
import { openVaultFile } from '../vault/vault-file';
import { Vault } from '../vault/vault';
import { watchClock } from './clock-watch';
import { log } from './log';
import { choosePreferences, languageOf } from './preferences';

/** Puts the working parts together. Loaded after the window, which does not have to wait for them. */
export function createServices(settings: SettingsStore): Services {
  const transport = createTransports();
  const managed = readManagedFile(managedFilePath(process.platform, process.env));
  const localServer = new LocalServer((status) => {
    emit('local-server/changed', status);
    if (status.state === 'running') connections.localServerReturned();
  });
  const captchaGuests = new CaptchaGuests();
  setDoorkeeper(captchaGuests);
  const vaultFile = openVaultFile(app.getPath('userData'));
  const report = (words: string, error?: unknown): void => log.error(words, error ?? '');
  const vault = new Vault({
    file: vaultFile,
    openStore: openKeychain,
    changed: (state) => emit('vault/changed', state),
    report,
  });
  const connections = new Connections({
    settings,
    managed: managed.connections,
    localServer,
    context: {
      transport,
      emit,
      vault,
      report,
      appearance: () => ({
        language: languageOf(settings.get('preferences')),
        theme: nativeTheme.shouldUseDarkColors ? 'dark' : 'light',
      }),
    },
    left: (id) => captchaGuests.close(id),
  });
  watchClock(() => connections.clockJumped());
  return {
    settings,
    vault,
    notices: () => [
      ...settings.notices(),
      ...managed.notices,
      ...(vaultFile.setAside ? [{ code: 'vault-set-aside' as const, file: vaultFile.setAside }] : []),
    ],
    connections,
    inspect: (draft) => inspect(draft, transport),
    captchaGuests,
    localServer,
    choose: (patch) => choosePreferences(settings, patch),
  };
}
