import { z } from 'zod';
import { connectionIdSchema } from './connection';
import { accessRightSchema, personIdSchema, personSchema } from './directory';
import { errorSchema } from './errors-schema';

export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;

/** A picture as a data URI of one of those types. */
export const imageSchema = z
  .string()
  .max(3_000_000)
  .regex(/^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+=*$/);

/** Somebody new. */
export const newPersonSchema = z.object({
  userName: z.string().trim().min(1).max(256),
  password: z.string().min(1).max(4096),
  profileId: z.string().max(256),
  active: z.boolean(),
  image: imageSchema.optional(),
  /** Where the system has access rights instead of profiles. */
  accessRights: z.array(accessRightSchema).max(100).optional(),
});
export type NewPerson = z.infer<typeof newPersonSchema>;

export const createPersonRequestSchema = newPersonSchema.extend({ connectionId: connectionIdSchema });

/** What is to change; what is absent stays. */
export const personChangeSchema = z.object({
  profileId: z.string().min(1).max(256).optional(),
  image: imageSchema.optional(),
  accessRights: z.array(accessRightSchema).max(100).optional(),
});
export type PersonChange = z.infer<typeof personChangeSchema>;

export const updatePersonRequestSchema = z.object({
  connectionId: connectionIdSchema,
  personId: personIdSchema,
  /** The person as they were when it was decided: where the system has another by now, nothing is written (`conflict`). */
  seen: personSchema,
  change: personChangeSchema,
});

export const personRequestSchema = z.object({ connectionId: connectionIdSchema, personId: personIdSchema });

export const deletePersonRequestSchema = personRequestSchema.extend({
  /** As {@link updatePersonRequestSchema}. */
  seen: personSchema,
});

/** A deletion that waits for its moment: nothing was sent yet. */
export const scheduledDeletionSchema = z.object({
  personId: z.string(),
  userName: z.string(),
  /** When it goes out, ms since the epoch. Closing Portero before calls it off. */
  deletedAt: z.number(),
});
export type ScheduledDeletion = z.infer<typeof scheduledDeletionSchema>;

/** How a scheduled deletion came out, told when it did. */
export const deletionOutcomeSchema = z.object({
  connectionId: connectionIdSchema,
  personId: z.string(),
  userName: z.string(),
  /** Null: it is done. `cancelled`: it was taken back. */
  error: errorSchema.nullable(),
});
