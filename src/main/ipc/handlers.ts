import type { CaptchaGuests } from '../captcha/captcha-guests';
import type { Connections } from '../connections/connections';
import type { LocalServer } from '../local-server/local-server';
import type { Preferences, PreferencesPatch } from '#contract/settings';
import type { SettingsStore } from '../settings/settings-store';
import type { Handlers } from './handle';

/** Those who do the work. */
export interface Services {
  settings: SettingsStore;
  connections: Connections;
  captchaGuests: CaptchaGuests;
  localServer: LocalServer;
  /** Applies and keeps a person's preferences. */
  choose(preferences: PreferencesPatch): Preferences;
}

/** Who answers which channel: one line each, no logic. */
export function createHandlers(services: Services): Handlers {
  const { settings, connections, captchaGuests, localServer } = services;
  const at = (request: { connectionId: string }) => connections.get(request.connectionId);
  return {
    'app/notices': () => settings.notices(),
    'settings/update': (patch) => services.choose(patch),
    'connections/list': () => connections.list(),
    'connections/add': (connection) => connections.add(connection),
    'connections/remove': ({ connectionId }) => connections.remove(connectionId),
    'local-server/open': () => connections.openLocal(),
    'local-server/status': () => localServer.status,
    'local-server/start-afresh': () => connections.openLocal(true),
    'captcha/open': (request) => {
      const runtime = at(request);
      return captchaGuests.open(runtime.id, runtime.captcha, runtime.captchaHost());
    },
    'captcha/close': ({ connectionId }) => captchaGuests.close(connectionId),
    'captcha/state': (request) => at(request).captcha.state(),
    'session/state': (request) => at(request).session.state(),
    'session/sign-in': (credentials) => connections.signIn(credentials),
    'session/cancel-sign-in': (request) => at(request).cancelSignIn(),
    'session/sign-out': (request) => at(request).close(),
    'session/renew': (request) => at(request).session.askAgain(),
    'session/cancel-renewal': (request) => at(request).session.giveUp(),
    'session/own-profile': (request) => at(request).dialect.readOwnProfile(at(request).client),
    'session/menu': (request) => at(request).dialect.readMenu(at(request).client),
    'directory/refresh': (request) => at(request).directory.refresh(),
    'directory/window': (query) => at(query).directory.window(query),
    'directory/person': (request) => at(request).directory.person(request.personId),
    'directory/switch': (request) => at(request).directory.switch(request.personId, request.active),
  };
}
