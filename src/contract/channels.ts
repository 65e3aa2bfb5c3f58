import { z } from 'zod';
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
  directoryQuerySchema,
  directoryWindowSchema,
  personSchema,
  switchRequestSchema,
  switchResultSchema,
} from './directory';
import { localServerStatusSchema } from './local-server-status';
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

/**
 * Everything the renderer can ask of main: `domain/action` to request and response schema. Requests are checked
 * because a page cannot be trusted; responses are checked so that nothing crosses that is not written here.
 */
export const channels = {
  'app/notices': { request: nothing, response: z.array(noticeSchema) },
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
  'directory/person': {
    request: ofConnection.extend({ personId: z.string().min(1).max(256) }),
    response: personSchema,
  },
  'directory/switch': { request: switchRequestSchema, response: switchResultSchema },
} as const satisfies Record<ChannelName, { request: z.ZodType; response: z.ZodType }>;

/** What main tells the renderer unasked. */
export const events = {
  'captcha/changed': captchaStateSchema,
  'session/changed': sessionStateSchema,
  'directory/changed': z.object({ connectionId: connectionIdSchema, revision: z.number().int() }),
  'local-server/changed': localServerStatusSchema,
  'connections/changed': z.array(connectionSchema),
  'connections/health-changed': connectionHealthSchema,
  'vault/changed': vaultStateSchema,
} as const satisfies Record<EventName, z.ZodType>;

export type Channels = typeof channels;
export type Request<C extends ChannelName> = z.input<Channels[C]['request']>;
export type Response<C extends ChannelName> = z.output<Channels[C]['response']>;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;
