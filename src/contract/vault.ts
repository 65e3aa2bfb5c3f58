import { z } from 'zod';
import { connectionIdSchema } from './connection';

/** Why something that was kept could not be read: there is no keychain, it is locked, or what it gives is not readable. */
export const vaultProblemSchema = z.enum(['no-keychain', 'locked', 'unreadable']);
export type VaultProblem = z.infer<typeof vaultProblemSchema>;

/** What is kept for one connection, and where. Neither the session's token nor the password is part of it. */
export const vaultStateSchema = z.object({
  connectionId: connectionIdSchema,
  /** `keychain`: the operating system's, over restarts. `memory`: only until Portero is closed. */
  place: z.enum(['keychain', 'memory']),
  sessionKept: z.boolean(),
  passwordKept: z.boolean(),
  /** Whose password is kept; null without one. */
  userName: z.string().nullable(),
  /** What happened to something that was kept before and could not be read. */
  problem: vaultProblemSchema.nullable(),
});
export type VaultState = z.infer<typeof vaultStateSchema>;

/** What is to be forgotten. */
export const forgetRequestSchema = z.object({
  connectionId: connectionIdSchema,
  what: z.enum(['session', 'password']),
});
