import { z } from 'zod';
import { connectionIdSchema } from './connection';
import { errorSchema } from './errors-schema';
import { ACTIONS } from './profiles';

/** The signed-in person's own record, as the system keeps it. */
export const ownProfileSchema = z.object({
  userName: z.string(),
  profileName: z.string(),
  active: z.boolean(),
});
export type OwnProfile = z.infer<typeof ownProfileSchema>;

/** A permission as the token tells it: a part of the system and what may be done there. */
export const permissionSchema = z.object({
  /** The module's key, as its system spells it. */
  module: z.string(),
  /** Null where the token's word for it is none that Portero knows. */
  action: z.enum(ACTIONS).nullable(),
  /** The token's own words. */
  words: z.string(),
});
export type Permission = z.infer<typeof permissionSchema>;

/** What Portero's screens are about. */
export const AREAS = ['people', 'profiles', 'modules', 'permissions'] as const;
export type Area = (typeof AREAS)[number];

/** What may be known of a session outside main. The token itself is not part of it. */
export const sessionViewSchema = z.object({
  connectionId: connectionIdSchema,
  /** The person's id as the token tells it. */
  personId: z.string(),
  userName: z.string(),
  profileId: z.string().nullable(),
  administrator: z.boolean(),
  permissions: z.array(permissionSchema),
  /** What that comes to for the areas that Portero has screens for; administrators may everything. */
  may: z.record(z.enum(AREAS), z.array(z.enum(ACTIONS))),
  /** Everything else that the token says, claim by claim, as text. */
  claims: z.array(z.object({ name: z.string(), value: z.string() })),
  /** The person's own record, where it came with the sign-in; null otherwise. */
  record: ownProfileSchema.nullable(),
  /** When it was issued, ms since the epoch on this computer's clock; null where the token does not say. */
  issuedAt: z.number().nullable(),
  /** When it ends, ms since the epoch on this computer's clock (the server's clock, corrected by the measured skew). */
  expiresAt: z.number(),
});
export type SessionView = z.infer<typeof sessionViewSchema>;

/** Why the person is asked to sign in again: the session ended in the middle of work, or is renewed in time. */
export const reauthenticationReasonSchema = z.enum(['expired', 'renewal']);

/** The states of a connection's session. */
export const sessionStateSchema = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('signed-out'), connectionId: connectionIdSchema }),
  z.object({ phase: z.literal('signed-in'), connectionId: connectionIdSchema, view: sessionViewSchema }),
  z.object({
    phase: z.literal('reauthenticating'),
    connectionId: connectionIdSchema,
    view: sessionViewSchema,
    reason: reauthenticationReasonSchema,
    /** How many requests wait for the new token. */
    parked: z.number().int(),
    /** Why renewing without the person did not work; null where it was not tried. */
    problem: errorSchema.nullable(),
  }),
  /** Main is signing in again with the kept password: nothing to do, requests wait. */
  z.object({
    phase: z.literal('renewing'),
    connectionId: connectionIdSchema,
    view: sessionViewSchema,
    parked: z.number().int(),
  }),
  /** The token ended and the person chose not to sign in again yet; what was on screen stays. */
  z.object({ phase: z.literal('expired'), connectionId: connectionIdSchema, view: sessionViewSchema }),
]);
export type SessionState = z.infer<typeof sessionStateSchema>;

/** Credentials as a person types them. The captcha token is not among them: main holds it. */
export const credentialsSchema = z.object({
  connectionId: connectionIdSchema,
  userName: z.string().min(1).max(256),
  /** Null: the kept one, which main has. */
  password: z.string().min(1).max(4096).nullable(),
  /** Keep the session over a restart. */
  keepSession: z.boolean(),
  /** Keep the password. */
  keepPassword: z.boolean(),
});
export type Credentials = z.infer<typeof credentialsSchema>;

/** One entry of the system's menu: a module and what this person may do in it. */
export const menuEntrySchema = z.object({
  name: z.string(),
  route: z.string(),
  actions: z.array(z.enum(ACTIONS)),
  /** Which of Portero's screens it is about; null for parts of the system that Portero has none for. */
  area: z.enum(AREAS).nullable(),
});
export type MenuEntry = z.infer<typeof menuEntrySchema>;
