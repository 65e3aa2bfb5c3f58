import { z } from 'zod';
import { connectionIdSchema, fingerprintSchema, systemIdSchema } from '#contract/connection';
import { listViewSchema } from '#contract/list-view';
import { preferencesSchema } from '#contract/settings';

/** Where the window that was last moved was, in screen pixels (DIP). */
export const windowStateSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(200),
  height: z.number().int().min(200),
  maximized: z.boolean(),
  /** Chromium's zoom level: 0 is 100 %. */
  zoomLevel: z.number().min(-8).max(9),
});

/** A connection as it is kept. */
export const storedConnectionSchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(80),
  address: z.url(),
  system: systemIdSchema,
  turnstileSiteKey: z.string().max(64).nullable(),
  /** Plain http to another computer was allowed in spite of the warning. */
  allowPlainHttp: z.boolean(),
  /** The one certificate that is trusted for this origin although the computer does not know its issuer. */
  trustedFingerprint: fingerprintSchema.nullable(),
});
export type StoredConnection = z.infer<typeof storedConnectionSchema>;

/**
 * The whole settings file, in the form of today; `migrations.ts` knows the older ones. What is not known is dropped
 * (until lately where the captcha's script comes from, which is no choice). Nothing secret is ever in it.
 */
export const settingsSchema = z.object({
  version: z.literal(3),
  preferences: preferencesSchema,
  window: windowStateSchema.nullable(),
  connections: z.array(storedConnectionSchema),
  /** Where someone last signed in; Portero opens there the next morning. Never the local server. */
  lastConnectionId: z.string().nullable(),
  /** How somebody arranged the lists of people, by the connections' ids. */
  listViews: z.record(connectionIdSchema, listViewSchema),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The settings of someone who never chose anything. */
export const defaultSettings: Settings = {
  version: 3,
  preferences: { language: 'system', theme: 'system', density: 'comfortable' },
  window: null,
  connections: [],
  lastConnectionId: null,
  listViews: {},
};
