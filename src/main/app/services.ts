import { nativeTheme } from 'electron';
import { CaptchaGuests } from '../captcha/captcha-guests';
import { Connections } from '../connections/connections';
import { openGuardedSession } from '../http/origin-guard';
import { emit } from '../ipc/emit';
import type { Services } from '../ipc/handlers';
import { LocalServer } from '../local-server/local-server';
import { setDoorkeeper } from '../security/lock-down';
import type { SettingsStore } from '../settings/settings-store';
import { choosePreferences, languageOf } from './preferences';

/** Puts the working parts together. Loaded after the window, which does not have to wait for them. */
export function createServices(settings: SettingsStore): Services {
  const systems = openGuardedSession();
  const localServer = new LocalServer((status) => {
    emit('local-server/changed', status);
    if (status.state === 'running') connections.localServerReturned();
  });
  const captchaGuests = new CaptchaGuests();
  setDoorkeeper(captchaGuests);
  const connections = new Connections(settings, localServer, {
    // Called as a method: Electron's fetch needs its session.
    fetch: (input, init) => systems.fetch(input instanceof URL ? input.href : input, init),
    emit,
    appearance: () => ({
      language: languageOf(settings.get('preferences')),
      theme: nativeTheme.shouldUseDarkColors ? 'dark' : 'light',
    }),
  });
  return {
    settings,
    connections,
    captchaGuests,
    localServer,
    choose: (patch) => choosePreferences(settings, patch),
  };
}
