import { z } from 'zod';
import { SITEVERIFY_ERROR_CODES } from '#contract/wire/turnstile';

/** What siteverify is asked (TU-11). Missing fields have error codes of their own, so none is required here. */
export const siteverifyRequestSchema = z.object({
  secret: z.string().optional(),
  response: z.string().optional(),
  remoteip: z.string().optional(),
  idempotency_key: z.uuid().optional(),
});
/** A siteverify question that was read. */
export type SiteverifyRequest = z.infer<typeof siteverifyRequestSchema>;

/** What siteverify answers (TU-12). */
export const siteverifyReplySchema = z.object({
  success: z.boolean(),
  'error-codes': z.array(z.enum(SITEVERIFY_ERROR_CODES)),
  /** When the widget was solved, ISO time. */
  challenge_ts: z.string().optional(),
  hostname: z.string().optional(),
  action: z.string().optional(),
  cdata: z.string().optional(),
});
/** A siteverify answer. */
export type SiteverifyReply = z.infer<typeof siteverifyReplySchema>;
