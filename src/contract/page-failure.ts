import { z } from 'zod';
import { sectionSchema } from './place';

/** A position in one of the page's own files, as a stack names it: below the page's address, counted from 1. */
export const stackFrameSchema = z.object({
  file: z
    .string()
    .max(200)
    .regex(/^[\w-]+(?:[./][\w-]+)*$/),
  line: z.number().int().min(1),
  column: z.number().int().min(1),
});

/**
 * Something that went wrong in the page, for the log. Nothing in it is free text but the message, and of that main keeps
 * only what the engine itself says: whatever else an error says may name somebody.
 */
export const pageFailureSchema = z.object({
  /** A section or the whole page that could not be drawn, or what nobody caught. */
  where: z.enum([...sectionSchema.options, 'page', 'uncaught', 'rejection']),
  /** The error's class. */
  kind: z.string().regex(/^[A-Za-z]{1,40}$/),
  message: z.string().max(300),
  /** Where it was thrown first, then where in the screen. */
  frames: z.array(stackFrameSchema).max(20),
});
export type PageFailure = z.infer<typeof pageFailureSchema>;
