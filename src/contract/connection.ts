import { z } from 'zod';

/**
 * The kind of backend a connection speaks with, by its dialect's id. An open set: a dialect brings its own id, and
 * main knows which there are (`systems/list`).
 */
export const systemIdSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
export type SystemId = z.infer<typeof systemIdSchema>;

/** A connection's id: a UUID, `managed-…` for one that IT has set, `local…` for those to the local server. */
export const connectionIdSchema = z.string().min(1).max(64);

/** The id of the local server's first connection. */
export const LOCAL_CONNECTION_ID = 'local';

/** What a system asks of a new password. Screens show it live; the system has the last word. */
export const passwordPolicySchema = z.object({
  minLength: z.number().int(),
  upper: z.boolean(),
  lower: z.boolean(),
  digit: z.boolean(),
  /** A character that is neither letter nor digit. */
  symbol: z.boolean(),
});
export type PasswordPolicy = z.infer<typeof passwordPolicySchema>;

/** What a system can do, as its dialect declares it. Screens ask this and never the system's name. */
export const capabilitiesSchema = z.object({
  /** Signing in needs a captcha token; such a session cannot be renewed without the person. */
  captcha: z.boolean(),
  /** People sign in with their e-mail address instead of a user name. */
  emailSignIn: z.boolean(),
  /** People can be listed. */
  people: z.boolean(),
  /** People have an active flag that can be switched. */
  switching: z.boolean(),
  /** People have a profile, profiles have permissions by module, and the system has a menu. */
  profiles: z.boolean(),
  /** The system tells the signed-in person's own record. */
  ownProfile: z.boolean(),
  /** People have access rights of their own instead of a profile. */
  accessRights: z.boolean(),
  /** People can be made, changed, deleted; people have a picture. */
  creating: z.boolean(),
  changing: z.boolean(),
  deleting: z.boolean(),
  images: z.boolean(),
  /** What the system asks of a new password; null where it does not say. */
  passwordPolicy: passwordPolicySchema.nullable(),
  /** Areas in which somebody can have access rights, where there are any. */
  rightAreas: z.array(z.string()),
});
export type Capabilities = z.infer<typeof capabilitiesSchema>;

/** One kind of backend, as it can be chosen for a connection. */
export const systemDescriptionSchema = z.object({
  id: systemIdSchema,
  /** The system's own name, the same in every language. */
  name: z.string(),
  capabilities: capabilitiesSchema,
});
export type SystemDescription = z.infer<typeof systemDescriptionSchema>;

/** SHA-256 of a certificate, 32 upper-case hexadecimal pairs with colons. */
export const fingerprintSchema = z.string().regex(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/);

/** One configured backend, as screens see it. */
export const connectionSchema = z.object({
  id: connectionIdSchema,
  name: z.string(),
  /** Origin and path prefix, without a trailing slash. */
  address: z.string(),
  system: systemIdSchema,
  systemName: z.string(),
  capabilities: capabilitiesSchema,
  /** Is it the local server inside the app? */
  local: z.boolean(),
  /** Set by IT in the managed file: can be neither edited nor removed here. */
  managed: z.boolean(),
  /** Has a captcha site key, or its system needs none. */
  captchaReady: z.boolean(),
  turnstileSiteKey: z.string().nullable(),
  /** Plain http to another computer was allowed in spite of the warning. */
  allowPlainHttp: z.boolean(),
  /** The one certificate that is trusted for this origin although the computer does not know its issuer. */
  trustedFingerprint: fingerprintSchema.nullable(),
});
export type Connection = z.infer<typeof connectionSchema>;

/** What a person enters to add, edit or test a connection. */
export const connectionDraftSchema = z.object({
  name: z.string().trim().min(1).max(80),
  address: z.string().trim().min(1).max(2048),
  /** Absent: the one that answers there. */
  system: systemIdSchema.optional(),
  /** Empty where the address describes itself (the local server) or the system has no captcha. */
  turnstileSiteKey: z.string().trim().max(64).optional(),
  allowPlainHttp: z.boolean().optional(),
  trustedFingerprint: fingerprintSchema.optional(),
});
export type ConnectionDraft = z.infer<typeof connectionDraftSchema>;
