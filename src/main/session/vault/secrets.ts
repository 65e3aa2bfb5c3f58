import { z } from 'zod';
import { ownProfileSchema } from '#contract/session';

/** A session as it is kept: the token, and what of its view the token itself does not tell. */
export const keptSessionSchema = z.object({
  boundTo: z.string(),
  token: z.string().min(1),
  typedUserName: z.string(),
  /** How far the system's clock was ahead when it was kept, ms. */
  skewMs: z.number(),
  /** When the token ends by the answer that brought it, ms since the epoch on the system's clock. */
  endsAt: z.number().optional(),
  personId: z.string().optional(),
  userName: z.string().optional(),
  record: ownProfileSchema.optional(),
});
export type KeptSession = z.infer<typeof keptSessionSchema>;

/** A password as it is kept, and whose it is. */
export const keptPasswordSchema = z.object({
  boundTo: z.string(),
  userName: z.string().min(1),
  password: z.string().min(1),
});
export type KeptPassword = z.infer<typeof keptPasswordSchema>;
