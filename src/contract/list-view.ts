import { z } from 'zod';
import { connectionIdSchema } from './connection';
import { directoryFilterSchema, sortSchema } from './directory';

/** The columns that a list of people can have. */
export const LIST_COLUMNS = [
  'userName',
  'profileName',
  'administrator',
  'accessRights',
  'active',
  'id',
] as const;
export const listColumnSchema = z.enum(LIST_COLUMNS);
export type ListColumn = z.infer<typeof listColumnSchema>;

/** A filter that somebody gave a name. */
export const savedFilterSchema = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(80),
  filter: directoryFilterSchema,
  sort: sortSchema,
});
export type SavedFilter = z.infer<typeof savedFilterSchema>;

/** How one connection's list of people looks, as the person arranged it. Kept over restarts. */
export const listViewSchema = z.object({
  /** Those on show, in order; the user name is always among them. Null: as the system's capabilities suggest. */
  columns: z.array(listColumnSchema).max(LIST_COLUMNS.length).nullable(),
  savedFilters: z.array(savedFilterSchema).max(100),
});
export type ListView = z.infer<typeof listViewSchema>;

export const listViewRequestSchema = z.object({ connectionId: connectionIdSchema });
export const saveListViewRequestSchema = listViewSchema.extend({ connectionId: connectionIdSchema });
