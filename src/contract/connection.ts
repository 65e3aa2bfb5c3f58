import { z } from 'zod';

/** The kinds of backend Portero speaks with. */
export const systemSchema = z.enum(['web-corporativa']);
export type System = z.infer<typeof systemSchema>;

/** A connection's id: a UUID, or `local` for the one to the local server. */
export const connectionIdSchema = z.string().min(1).max(64);

/** The id of the connection to the local server. */
export const LOCAL_CONNECTION_ID = 'local';

/** What a system can do, as its dialect declares it. Screens ask this and never the system's name. */
export const capabilitiesSchema = z.object({
  /** Signing in needs a captcha token. */
  captcha: z.boolean(),
  /** People can be listed. */
  people: z.boolean(),
  /** People have an active flag that can be switched. */
  switching: z.boolean(),
  /** The system knows profiles and a menu. */
  profiles: z.boolean(),
});
export type Capabilities = z.infer<typeof capabilitiesSchema>;

/** One configured backend, as screens see it. */
export const connectionSchema = z.object({
  id: connectionIdSchema,
  name: z.string(),
  /** Origin and path prefix, without a trailing slash. */
  address: z.string(),
  system: systemSchema,
  capabilities: capabilitiesSchema,
  /** Is it the local server inside the app? */
  local: z.boolean(),
  /** Has a captcha site key, or its system needs none. */
  captchaReady: z.boolean(),
});
export type Connection = z.infer<typeof connectionSchema>;

/** What a person enters to add a connection. */
export const newConnectionSchema = z.object({
  name: z.string().trim().min(1).max(80),
  address: z.string().trim().min(1).max(2048),
  /** Turnstile site key; empty where the address describes itself (the local server). */
  turnstileSiteKey: z.string().trim().max(64).optional(),
});
export type NewConnection = z.infer<typeof newConnectionSchema>;
