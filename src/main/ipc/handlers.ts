import { Failure } from '../failure';
import type { CaptchaGuests } from '../captcha/captcha-guests';
import type { Connections } from '../connections/connections';
import { dialects } from '../dialects/registry';
import type { LocalServer } from '../local-server/local-server';
import type { ConnectionDraft } from '#contract/connection';
import type { ConnectionReport } from '#contract/connection-report';
import type { Notice, Preferences, PreferencesPatch } from '#contract/settings';
import type { SettingsStore } from '../settings/settings-store';
import type { Vault } from '../vault/vault';
import type { Handlers } from './handle';

/** Those who do the work. */
export interface Services {
  settings: SettingsStore;
  vault: Vault;
  connections: Connections;
  /** Finds out what is at an address, without credentials. */
  inspect(draft: Omit<ConnectionDraft, 'name'>): Promise<ConnectionReport>;
  captchaGuests: CaptchaGuests;
  localServer: LocalServer;
  /** What the person should be told about files that could not be read or written. */
  notices(): Notice[];
  /** Applies and keeps a person's preferences. */
  choose(preferences: PreferencesPatch): Preferences;
}

/** Who answers which channel: one line each, no logic. */
export function createHandlers(services: Services): Handlers {
  const { connections, captchaGuests, localServer } = services;
  const at = (request: { connectionId: string }) => connections.get(request.connectionId);
  return {
    'app/notices': () => services.notices(),
    'settings/update': (patch) => services.choose(patch),
    'systems/list': () =>
      dialects().map(({ system: id, name, capabilities }) => ({ id, name, capabilities })),
    'connections/list': () => connections.list(),
    'connections/add': (draft) => connections.add(draft),
    'connections/edit': ({ connectionId, ...draft }) => connections.edit(connectionId, draft),
    'connections/test': (draft) => services.inspect(draft),
    'connections/reorder': ({ connectionIds }) => connections.reorder(connectionIds),
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
    'session/state': (request) => at(request).sessionState(),
    'session/sign-in': (credentials) => connections.signIn(credentials),
    'session/cancel-sign-in': (request) => at(request).cancelSignIn(),
    'session/sign-out': (request) => at(request).signOut(),
    'session/renew': (request) => at(request).renew(),
    'session/cancel-renewal': (request) => at(request).session.giveUp(),
    'session/own-profile': (request) => supported(at(request).dialect.own).read(at(request).client),
    'session/menu': (request) => supported(at(request).dialect.profiles).menu(at(request).client),
    'vault/state': (request) => at(request).vaultState(),
    'vault/forget': (request) => at(request).forgetKept(request.what),
    'connections/health': (request) => at(request).health(),
    'directory/refresh': (request) => at(request).directory.refresh(),
    'directory/window': (query) => at(query).directory.window(query),
    'directory/person': (request) => at(request).directory.person(request.personId),
    'directory/switch': (request) => at(request).directory.switch(request.personId, request.active),
  };
}

/** What a dialect leaves out, its system cannot do: screens do not ask for it, and who asks all the same is told. */
function supported<T>(routes: T | undefined): T {
  if (routes === undefined) throw new Failure('not-supported');
  return routes;
}
