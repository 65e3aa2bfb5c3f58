import { z } from 'zod';
import { connectionIdSchema } from './connection';

/** One access right: an area of the system and how far it goes. */
export const accessRightSchema = z.object({
  area: z.string(),
  level: z.enum(['none', 'read', 'write']),
});
export type AccessRight = z.infer<typeof accessRightSchema>;

/** A person in a system's directory. */
export const personSchema = z.object({
  id: z.string(),
  userName: z.string(),
  profileId: z.string(),
  profileName: z.string(),
  /** Null where the system has no such flag. */
  active: z.boolean().nullable(),
  /** What the person may do, where the system has access rights instead of profiles. */
  accessRights: z.array(accessRightSchema).optional(),
});
export type Person = z.infer<typeof personSchema>;

/** A person as a row of the list: with what is under way for them. */
export const personRowSchema = personSchema.extend({
  /** The state a switch under way is asking for; `active` shows it already. */
  pending: z.boolean(),
  /** It is the signed-in person's own row. */
  self: z.boolean(),
});
export type PersonRow = z.infer<typeof personRowSchema>;

export const activeFilterSchema = z.enum(['all', 'active', 'inactive']);
export type ActiveFilter = z.infer<typeof activeFilterSchema>;

export const sortColumnSchema = z.enum(['userName', 'profileName', 'active']);
export type SortColumn = z.infer<typeof sortColumnSchema>;

/** Which rows are wanted. */
export const directoryQuerySchema = z.object({
  connectionId: connectionIdSchema,
  /** Any part of user name, profile or id; accents and case are ignored. */
  search: z.string().max(200),
  active: activeFilterSchema,
  sort: z.object({ column: sortColumnSchema, descending: z.boolean() }),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
});
export type DirectoryQuery = z.infer<typeof directoryQuerySchema>;

/** A window of rows and what the whole looks like. */
export const directoryWindowSchema = z.object({
  rows: z.array(personRowSchema),
  /** Rows that match search and filter. */
  matching: z.number().int(),
  total: z.number().int(),
  active: z.number().int(),
  /** Grows with every change; windows of one revision fit together. */
  revision: z.number().int(),
  /** When the list was last read from the system, ms since the epoch; null before the first time. */
  readAt: z.number().nullable(),
});
export type DirectoryWindow = z.infer<typeof directoryWindowSchema>;

/** One person to be switched on or off. */
export const switchRequestSchema = z.object({
  connectionId: connectionIdSchema,
  personId: z.string().min(1).max(256),
  active: z.boolean(),
});
export type SwitchRequest = z.infer<typeof switchRequestSchema>;

/** What the system confirmed. */
export const switchResultSchema = z.object({
  person: personSchema,
  /** Tokens issued before a switch-off may work until then, ms since the epoch; null for a switch-on. */
  tokensMayWorkUntil: z.number().nullable(),
});
export type SwitchResult = z.infer<typeof switchResultSchema>;
