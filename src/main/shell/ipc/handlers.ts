import type { Bulk } from '../../changes/bulk/bulk';
import type { CaptchaGuests } from '../../session/captcha/captcha-guests';
import type { Connections } from '../../connections/connections';
import { dialects } from '../../dialects/registry';
import { supported } from '../../dialects/supported';
import { activatePerson } from '../../changes/people/activation';
import { createPerson } from '../../changes/people/creation';
import { updatePerson } from '../../changes/people/update';
import { createModule, deleteModule, updateModule } from '../../changes/profiles/module-changes';
import { permissionSet, savePermissions } from '../../changes/profiles/permission-saving';
import { createProfile, deleteProfile, updateProfile } from '../../changes/profiles/profile-changes';
import { clientOf, profileRoutes } from '../../changes/profiles/profiles-context';
import type { Exports } from '../../exchange/exports';
import type { Imports } from '../../exchange/imports';
import type { Journal } from '../../audit/audit-log';
import type { LocalServer } from '../../connections/local-server';
import type { ConnectionDraft } from '#contract/connection';
import type { ConnectionReport } from '#contract/connection-report';
import type { Place } from '#contract/place';
import type { Notice, Preferences, PreferencesPatch } from '#contract/settings';
import type { ListViews } from '../../settings/list-views';
import type { SettingsStore } from '../../settings/settings-store';
import type { Vault } from '../../session/vault/vault';
import type { PageFailures } from '../../failure/page-failures';
import type { Handlers } from './handle';

/** Those who do the work. */
export interface Services {
  pageFailures: PageFailures;
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
  listViews: ListViews;
  journal: Journal;
  bulk: Bulk;
  exports: Exports;
  imports: Imports;
  /** Opens another window at a place, or at the welcome screen. */
  openWindow(place: Place | null): void;
  /** Puts text on the clipboard. */
  copy(text: string): Promise<void>;
  /** Puts the link to a place on the clipboard and answers it. */
  copyLink(place: Place): Promise<string>;
}

/** Who answers which channel: one line each, no logic. */
export function createHandlers(services: Services): Handlers {
  const { connections, captchaGuests, localServer, bulk } = services;
  const at = (request: { connectionId: string }) => connections.get(request.connectionId);
  const changesAt = (connectionId: string) => connections.get(connectionId).people.changes;
  return {
    'app/notices': () => services.notices(),
    'app/report-failure': (failure) => services.pageFailures.report(failure),
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
    'captcha/open': async (request, caller) => {
      const runtime = at(request);
      return captchaGuests.open(runtime.id, runtime.captcha, await runtime.captchaHost(), caller);
    },
    'captcha/close': ({ connectionId }, caller) => captchaGuests.closeIn(caller, connectionId),
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
    'directory/refresh': (request) => at(request).people.directory.refresh(),
    'directory/window': (query) => at(query).people.directory.window(query),
    'directory/person': (request) => at(request).people.directory.person(request.personId),
    'directory/switch': ({ connectionId, personId: id, seen, active }) =>
      activatePerson(changesAt(connectionId), { ...seen, id }, active),
    'directory/stretch': ({ from, to, ...question }) =>
      at(question).people.directory.stretch(question, from, to),
    'directory/position': ({ personId, ...question }) =>
      at(question).people.directory.position(question, personId),
    'directory/resolve': (request) => at(request).people.directory.resolve(request.words),
    'directory/profile-counts': (request) => at(request).people.directory.profileCounts(),
    'directory/forget-marks': (request) => at(request).people.directory.forgetMarks(),
    'list-view/get': ({ connectionId }) => services.listViews.get(connectionId),
    'list-view/save': ({ connectionId, ...view }) => services.listViews.save(connectionId, view),
    'bulk/preview': (request) => bulk.preview(request),
    'bulk/preview-undo': ({ operationId }) => bulk.previewUndo(operationId),
    'bulk/preview-rows': (request) => bulk.previewRows(request),
    'bulk/start': ({ previewId }) => bulk.start(previewId),
    'bulk/pause': ({ operationId }) => bulk.pause(operationId),
    'bulk/resume': ({ operationId }) => bulk.resume(operationId),
    'bulk/cancel': ({ operationId }) => bulk.cancel(operationId),
    'bulk/retry': (request) => bulk.retry(request),
    'bulk/list': ({ connectionId }) => bulk.list(connectionId),
    'bulk/rows': (request) => bulk.rows(request),
    'journal/window': (query) => {
      connections.requireSession(query.connectionId);
      return services.journal.window(query);
    },
    'people/create': ({ connectionId, ...person }) => createPerson(changesAt(connectionId), person),
    'people/update': ({ connectionId, personId: id, seen, change }) =>
      updatePerson(changesAt(connectionId), { ...seen, id }, change),
    'people/delete': ({ personId: id, seen, ...request }) =>
      at(request).people.deletions.schedule({ ...seen, id }),
    'people/keep': (request) => at(request).people.deletions.keep(request.personId),
    'people/deletions': (request) => at(request).people.deletions.list(),
    'people/image': (request) => at(request).people.pictures.of(request.personId),
    'profiles/list': (request) => profileRoutes(at(request)).list(clientOf(at(request).people.changes.place)),
    'profiles/create': ({ connectionId, ...profile }) => createProfile(changesAt(connectionId), profile),
    'profiles/update': ({ connectionId, profileId: id, seen, ...profile }) =>
      updateProfile(changesAt(connectionId), { ...seen, id }, profile),
    'profiles/delete': ({ connectionId, profileId: id, seen }) =>
      deleteProfile(changesAt(connectionId), { ...seen, id }),
    'profiles/permissions': ({ connectionId, profileId }) =>
      permissionSet(changesAt(connectionId), profileId),
    'profiles/save-permissions': ({ connectionId, profileId, seen, permissions }) =>
      savePermissions(changesAt(connectionId), profileId, seen, permissions),
    'modules/list': (request) =>
      profileRoutes(at(request)).modules(clientOf(at(request).people.changes.place)),
    'modules/create': ({ connectionId, ...module }) => createModule(changesAt(connectionId), module),
    'modules/update': ({ connectionId, moduleId: id, seen, ...module }) =>
      updateModule(changesAt(connectionId), { ...seen, id }, module),
    'modules/delete': ({ connectionId, moduleId: id, seen }) =>
      deleteModule(changesAt(connectionId), { ...seen, id }),
    'export/people': (request, caller) => services.exports.people(request, caller),
    'export/journal': (request, caller) => {
      connections.requireSession(request.filter.connectionId);
      return services.exports.journal(request, caller);
    },
    'export/results': (request, caller) => services.exports.results(request, caller),
    'import/open': ({ connectionId, kind }, caller) => services.imports.open(connectionId, kind, caller),
    'import/lines': (request) => services.imports.lines(request),
    'import/start': ({ importId }) => services.imports.start(importId),
    'import/close': ({ importId }) => services.imports.close(importId),
    'windows/open': ({ place }) => services.openWindow(place),
    'links/copy': (place) => services.copyLink(place),
    'clipboard/copy': ({ text }) => services.copy(text),
  };
}
