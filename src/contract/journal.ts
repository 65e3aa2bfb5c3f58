import { z } from 'zod';
import { connectionIdSchema } from './connection';
import { ERROR_CODES } from './errors';

/**
 * The journal: who changed what, when, from what to what, where, with which result. It is kept on this computer, only
 * ever added to, and has neither tokens nor passwords in it.
 */
export const JOURNAL_ACTIONS = [
  'switch-on',
  'switch-off',
  'person-create',
  'person-update',
  'person-delete',
  'profile-create',
  'profile-update',
  'profile-delete',
  'permissions-save',
  'module-create',
  'module-update',
  'module-delete',
] as const;
export const journalActionSchema = z.enum(JOURNAL_ACTIONS);
export type JournalAction = z.infer<typeof journalActionSchema>;

/** How it came out; `unknown`: it was sent and nobody can say. */
export const JOURNAL_RESULTS = ['done', 'already', 'conflict', 'barred', 'failed', 'unknown'] as const;
export const journalResultSchema = z.enum(JOURNAL_RESULTS);
export type JournalResult = z.infer<typeof journalResultSchema>;

/** One entry. */
export const journalEntrySchema = z.object({
  /** Grows with every entry. */
  id: z.number().int(),
  /** ms since the epoch. */
  at: z.number(),
  connectionId: connectionIdSchema,
  /** As it was called then. */
  connectionName: z.string(),
  address: z.string(),
  actor: z.object({ personId: z.string(), userName: z.string() }),
  /** The bulk operation it belongs to. */
  operationId: z.uuid().nullable(),
  /** It takes back what an earlier entry did. */
  undo: z.boolean(),
  action: journalActionSchema,
  subject: z.object({ kind: z.enum(['person', 'profile', 'module']), id: z.string(), name: z.string() }),
  /**
   * Field by field, old and new value as text; null where there was, or is, none. Of people: `userName`, `profile` (its
   * name), `active`, `image`, `rights.<area>`; of profiles: `name`, `administrator`, `permissions.<module's key>` (actions
   * with commas); of modules: `name`, `route`, `key`.
   */
  changes: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  result: journalResultSchema,
  error: z.enum(ERROR_CODES).nullable(),
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;

/** Which entries are wanted. */
export const journalFilterSchema = z.object({
  /** Null: of every connection. */
  connectionId: connectionIdSchema.nullable(),
  /** Any part of a name, id, profile or value; accents and case are ignored. */
  search: z.string().max(200),
  /** Empty: any. */
  actions: z.array(journalActionSchema).max(JOURNAL_ACTIONS.length),
  results: z.array(journalResultSchema).max(JOURNAL_RESULTS.length),
  /** Only about this person, profile or module. */
  subjectId: z.string().max(256).nullable(),
  operationId: z.uuid().nullable(),
  /** From then on, and before then, ms since the epoch. */
  from: z.number().nullable(),
  to: z.number().nullable(),
});
export type JournalFilter = z.infer<typeof journalFilterSchema>;

export const journalQuerySchema = journalFilterSchema.extend({
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
});
export type JournalQuery = z.infer<typeof journalQuerySchema>;

/** A window of entries, the newest first. */
export const journalWindowSchema = z.object({
  entries: z.array(journalEntrySchema),
  matching: z.number().int(),
  total: z.number().int(),
});
export type JournalWindow = z.infer<typeof journalWindowSchema>;
