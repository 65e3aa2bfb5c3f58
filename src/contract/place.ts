import { z } from 'zod';
import { connectionIdSchema } from './connection';
import { directoryFilterSchema, sortSchema } from './directory';

/** The screens behind the sign-in. */
export const sectionSchema = z.enum(['users', 'profiles', 'modules', 'journal', 'session']);
export type Section = z.infer<typeof sectionSchema>;

/** A place in the app, as a `portero://` link names it. Opening one never signs in and never changes anything. */
export const placeSchema = z.object({
  connectionId: connectionIdSchema,
  section: sectionSchema,
  filter: directoryFilterSchema.optional(),
  sort: sortSchema.optional(),
  /** Whose details are open. */
  personId: z.string().max(256).optional(),
});
export type Place = z.infer<typeof placeSchema>;
