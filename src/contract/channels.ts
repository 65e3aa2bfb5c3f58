import { z } from 'zod';
import {
  operationIdSchema,
  operationRowsRequestSchema,
  operationRowsSchema,
  operationSchema,
  previewRequestSchema,
  previewRowSchema,
  previewRowsRequestSchema,
  previewSchema,
  retryRequestSchema,
} from './bulk';
import { captchaGuestSchema, captchaStateSchema } from './captcha';
import type { ChannelName, EventName } from './channel-names';
import {
  connectionDraftSchema,
  connectionIdSchema,
  connectionSchema,
  systemDescriptionSchema,
} from './connection';
import { connectionHealthSchema, connectionReportSchema } from './connection-report';
import {
  directoryChangeSchema,
  directoryQuerySchema,
  directoryWindowSchema,
  personSchema,
  positionRequestSchema,
  profileCountSchema,
  resolvedPeopleSchema,
  resolveRequestSchema,
  stretchRequestSchema,
  switchRequestSchema,
  switchResultSchema,
} from './directory';
import {
  exportedSchema,
  exportJournalRequestSchema,
  exportPeopleRequestSchema,
  exportResultsRequestSchema,
  importKindSchema,
  importLineSchema,
  importLinesRequestSchema,
  importSchema,
} from './exchange';
import { journalQuerySchema, journalWindowSchema } from './journal';
import { listViewRequestSchema, listViewSchema, saveListViewRequestSchema } from './list-view';
import { localServerStatusSchema } from './local-server-status';
import {
  createPersonRequestSchema,
  deletePersonRequestSchema,
  deletionOutcomeSchema,
  imageSchema,
  personRequestSchema,
  scheduledDeletionSchema,
  updatePersonRequestSchema,
} from './people';
import { pageFailureSchema } from './page-failure';
import { placeSchema } from './place';
import {
  deleteModuleRequestSchema,
  deleteProfileRequestSchema,
  moduleSchema,
  newModuleRequestSchema,
  newProfileRequestSchema,
  permissionSetSchema,
  profileRequestSchema,
  profileSchema,
  savePermissionsRequestSchema,
  updateModuleRequestSchema,
  updateProfileRequestSchema,
} from './profiles';
import {
  credentialsSchema,
  menuEntrySchema,
  ownProfileSchema,
  sessionStateSchema,
  sessionViewSchema,
} from './session';
import { forgetRequestSchema, vaultStateSchema } from './vault';
import { noticeSchema, preferencesPatchSchema, preferencesSchema } from './settings';

const nothing = z.undefined();
/** Done, with nothing to tell. */
const done = z.void();
const ofConnection = z.object({ connectionId: connectionIdSchema });
const ofOperation = z.object({ operationId: operationIdSchema });
const ofImport = z.object({ importId: z.uuid() });

/**
 * Everything the renderer can ask of main: `domain/action` to request and response schema. Requests are checked
 * because a page cannot be trusted; responses are checked so that nothing crosses that is not written here.
 */
export const channels = {
  'app/notices': { request: nothing, response: z.array(noticeSchema) },
  /** Something went wrong in the page. Answers what the log says of it; empty where there was too much of it. */
  'app/report-failure': { request: pageFailureSchema, response: z.string() },
  'settings/update': { request: preferencesPatchSchema, response: preferencesSchema },
  'connections/list': { request: nothing, response: z.array(connectionSchema) },
  'systems/list': { request: nothing, response: z.array(systemDescriptionSchema) },
  'connections/add': { request: connectionDraftSchema, response: connectionSchema },
  /** A changed address, system or certificate ends the session and forgets what was kept: it was meant for another. */
  'connections/edit': {
    request: connectionDraftSchema.extend({ connectionId: connectionIdSchema }),
    response: connectionSchema,
  },
  /** Asks an address, without credentials, what it is. Never an error for a system that does not answer: that is told. */
  'connections/test': {
    request: connectionDraftSchema.omit({ name: true }),
    response: connectionReportSchema,
  },
  /** The new order of those that a person has added; unknown ids are ignored, missing ones go last. */
  'connections/reorder': {
    request: z.object({ connectionIds: z.array(connectionIdSchema).max(1000) }),
    response: done,
  },
  'connections/health': { request: ofConnection, response: connectionHealthSchema },
  'connections/remove': { request: ofConnection, response: done },
  /** Starts the local server if need be and answers its connection once it listens. */
  'local-server/open': { request: nothing, response: connectionSchema },
  'local-server/status': { request: nothing, response: localServerStatusSchema },
  /** Sets a damaged database aside (kept under another name) and starts with a fresh one. */
  'local-server/start-afresh': { request: nothing, response: connectionSchema },
  'captcha/open': { request: ofConnection, response: captchaGuestSchema },
  'captcha/close': { request: ofConnection, response: done },
  'captcha/state': { request: ofConnection, response: captchaStateSchema },
  'session/state': { request: ofConnection, response: sessionStateSchema },
  /** Signs in, also again: spends the captcha token that main holds. */
  'session/sign-in': { request: credentialsSchema, response: sessionViewSchema },
  /** Calls off the sign-in under way. */
  'session/cancel-sign-in': { request: ofConnection, response: done },
  'session/sign-out': { request: ofConnection, response: done },
  /** Opens the re-sign-in sheet before the session ends. */
  'session/renew': { request: ofConnection, response: done },
  /** Closes the re-sign-in sheet: everything parked is given up. */
  'session/cancel-renewal': { request: ofConnection, response: done },
  'session/own-profile': { request: ofConnection, response: ownProfileSchema },
  'session/menu': { request: ofConnection, response: z.array(menuEntrySchema) },
  'vault/state': { request: ofConnection, response: vaultStateSchema },
  'vault/forget': { request: forgetRequestSchema, response: done },
  /** Reads the list from the system again; calls under way are shared. */
  'directory/refresh': { request: ofConnection, response: done },
  'directory/window': { request: directoryQuerySchema, response: directoryWindowSchema },
  /** Reads one person from the system and merges them into the list. */
  'directory/person': { request: personRequestSchema, response: personSchema },
  /** Reads the person, then writes; answers once the system confirmed it. */
  'directory/switch': { request: switchRequestSchema, response: switchResultSchema },
  /** The ids of rows `from` to `to` of a query, at most 250,000. */
  'directory/stretch': { request: stretchRequestSchema, response: z.array(z.string()) },
  /** Where a person stands in a query, from 0; null where they do not. */
  'directory/position': { request: positionRequestSchema, response: z.number().int().nullable() },
  'directory/resolve': { request: resolveRequestSchema, response: resolvedPeopleSchema },
  'directory/profile-counts': { request: ofConnection, response: z.array(profileCountSchema) },
  /** Takes the marks of what changed elsewhere off. */
  'directory/forget-marks': { request: ofConnection, response: done },
  'list-view/get': { request: listViewRequestSchema, response: listViewSchema },
  'list-view/save': { request: saveListViewRequestSchema, response: done },
  /** Decides who would be switched, and remembers it. */
  'bulk/preview': { request: previewRequestSchema, response: previewSchema },
  /** Reads anew those whom an operation changed, and decides who can be put back. */
  'bulk/preview-undo': { request: ofOperation, response: previewSchema },
  'bulk/preview-rows': { request: previewRowsRequestSchema, response: z.array(previewRowSchema) },
  'bulk/start': { request: z.object({ previewId: z.uuid() }), response: operationSchema },
  'bulk/pause': { request: ofOperation, response: operationSchema },
  /** Goes on with one that is paused or was interrupted. */
  'bulk/resume': { request: ofOperation, response: operationSchema },
  /** What was not sent stays unsent. */
  'bulk/cancel': { request: ofOperation, response: operationSchema },
  /** Sends rows of a finished operation again, in the same operation. */
  'bulk/retry': { request: retryRequestSchema, response: operationSchema },
  /** The signed-in person's operations on a connection, the newest first, at most 100. */
  'bulk/list': { request: ofConnection, response: z.array(operationSchema) },
  'bulk/rows': { request: operationRowsRequestSchema, response: operationRowsSchema },
  'journal/window': { request: journalQuerySchema, response: journalWindowSchema },
  /** Answers the person as the system has them; with an empty id where they were made and the list cannot be read. */
  'people/create': { request: createPersonRequestSchema, response: personSchema },
  'people/update': { request: updatePersonRequestSchema, response: personSchema },
  /** Deletes somebody in a while; until then it can be taken back. */
  'people/delete': { request: deletePersonRequestSchema, response: scheduledDeletionSchema },
  'people/keep': { request: personRequestSchema, response: done },
  'people/deletions': { request: ofConnection, response: z.array(scheduledDeletionSchema) },
  /** A person's picture as a data URI; null where there is none or it cannot be had. */
  'people/image': { request: personRequestSchema, response: imageSchema.nullable() },
  'profiles/list': { request: ofConnection, response: z.array(profileSchema) },
  'profiles/create': { request: newProfileRequestSchema, response: profileSchema },
  'profiles/update': { request: updateProfileRequestSchema, response: profileSchema },
  'profiles/delete': { request: deleteProfileRequestSchema, response: done },
  'profiles/permissions': { request: profileRequestSchema, response: permissionSetSchema },
  /** Replaces the whole set; answers it as the system has it then. */
  'profiles/save-permissions': { request: savePermissionsRequestSchema, response: permissionSetSchema },
  'modules/list': { request: ofConnection, response: z.array(moduleSchema) },
  'modules/create': { request: newModuleRequestSchema, response: moduleSchema },
  'modules/update': { request: updateModuleRequestSchema, response: moduleSchema },
  'modules/delete': { request: deleteModuleRequestSchema, response: done },
  /** Asks where to, and writes. */
  'export/people': { request: exportPeopleRequestSchema, response: exportedSchema },
  'export/journal': { request: exportJournalRequestSchema, response: exportedSchema },
  'export/results': { request: exportResultsRequestSchema, response: exportedSchema },
  /** Asks which file, reads it and says what would happen; null where the person closed the dialog. */
  'import/open': {
    request: ofConnection.extend({ kind: importKindSchema }),
    response: importSchema.nullable(),
  },
  'import/lines': { request: importLinesRequestSchema, response: z.array(importLineSchema) },
  /** Carries out the lines that are ready. */
  'import/start': { request: ofImport, response: operationSchema },
  'import/close': { request: ofImport, response: done },
  /** Another window, at a place or at the welcome screen. */
  'windows/open': { request: z.object({ place: placeSchema.nullable() }), response: done },
  /** Puts a `portero://` link to a place on the clipboard and answers it. */
  'links/copy': { request: placeSchema, response: z.string() },
  /** Pages may not touch the clipboard themselves. */
  'clipboard/copy': { request: z.object({ text: z.string().min(1).max(5_000_000) }), response: done },
} as const satisfies Record<ChannelName, { request: z.ZodType; response: z.ZodType }>;

/** What main tells the renderer unasked. */
export const events = {
  'captcha/changed': captchaStateSchema,
  'session/changed': sessionStateSchema,
  'directory/changed': directoryChangeSchema,
  'local-server/changed': localServerStatusSchema,
  'connections/changed': z.array(connectionSchema),
  'connections/health-changed': connectionHealthSchema,
  'vault/changed': vaultStateSchema,
  'settings/changed': preferencesSchema,
  'list-view/changed': saveListViewRequestSchema,
  /** An operation went on; at most some times a second each. */
  'bulk/changed': operationSchema,
  /** Entries were added. */
  'journal/changed': z.object({ total: z.number().int() }),
  'people/deletion': deletionOutcomeSchema,
  /** Profiles, modules or permissions of a connection are others now. */
  'profiles/changed': ofConnection,
  /** A link was opened: to the window that is to follow it. Null: it leads nowhere that this Portero knows. */
  'links/go': z.object({ place: placeSchema.nullable() }),
} as const satisfies Record<EventName, z.ZodType>;

export type Channels = typeof channels;
export type Request<C extends ChannelName> = z.input<Channels[C]['request']>;
export type Response<C extends ChannelName> = z.output<Channels[C]['response']>;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;
