import { z } from 'zod';
import { ERROR_CODES } from './errors';

/** `PorteroError` where it is part of an answer instead of being one; apart from `errors.ts`, which is free of schemas. */
export const errorSchema = z.object({
  code: z.enum(ERROR_CODES),
  status: z.number().optional(),
  words: z.string().optional(),
  retryAfterMs: z.number().optional(),
  fingerprint: z.string().optional(),
});
