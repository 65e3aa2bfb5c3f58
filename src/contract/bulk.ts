import { z } from 'zod';
import { connectionIdSchema } from './connection';
import { peopleScopeSchema, personIdSchema, personSchema } from './directory';
import { errorSchema } from './errors-schema';

/**
 * Bulk operations: many people switched (or created) as one piece of work that can be paused, cancelled, retried,
 * resumed after whatever happened, and undone as a whole. Main runs them and keeps them on disk; windows only watch.
 */
export const operationIdSchema = z.uuid();

/** What becomes of one row. Every row of an operation ends as exactly one of those after `sending`. */
export const OUTCOMES = [
  /** Not yet. */
  'waiting',
  'sending',
  /** The system confirmed it, or has it when asked afterwards. */
  'done',
  /** It was so already when its turn came: nothing was written. */
  'already',
  /** Somebody else changed the row since it was looked at: nothing was written. `found` is what the system has. */
  'conflict',
  /** A guard forbids it: oneself, or the last active administrator. */
  'barred',
  /** The system said no. */
  'failed',
  /** It was sent and nobody can say what came of it. */
  'unknown',
  /** Never sent: the operation was cancelled before. */
  'cancelled',
] as const;
export const outcomeSchema = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof outcomeSchema>;

export const operationStateSchema = z.enum([
  'running',
  /** By the person. */
  'paused',
  /** Nothing goes out now, and it goes on by itself: see `hindrance`. */
  'held-up',
  /** Signed out, closed or crashed in the middle: goes on when the same person says so. */
  'interrupted',
  'finished',
  'cancelled',
]);
export type OperationState = z.infer<typeof operationStateSchema>;

/** One bulk operation as a whole. */
export const operationSchema = z.object({
  id: operationIdSchema,
  connectionId: connectionIdSchema,
  kind: z.enum(['switch', 'create']),
  /** What everyone is switched to; null where rows differ (undo, lists). */
  active: z.boolean().nullable(),
  /** The operation that this one takes back. */
  undoes: operationIdSchema.nullable(),
  /** The operation that takes this one back, where there is one. */
  undoneBy: operationIdSchema.nullable(),
  /** Who does it. */
  actor: z.object({ personId: z.string(), userName: z.string() }),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  state: operationStateSchema,
  /** Why nothing goes out at the moment, and until when where that is known (ms since the epoch). */
  hindrance: z.object({ error: errorSchema, until: z.number().nullable() }).nullable(),
  counts: z.record(outcomeSchema, z.number().int()),
  total: z.number().int(),
  /** An estimate by the speed so far, ms; null while there is none. */
  remainingMs: z.number().nullable(),
});
export type Operation = z.infer<typeof operationSchema>;

/** What is going to happen, pinned: exactly these rows are what starting it will do. Forgotten after a while. */
export const previewSchema = z.object({
  previewId: z.uuid(),
  connectionId: connectionIdSchema,
  active: z.boolean().nullable(),
  undoes: operationIdSchema.nullable(),
  counts: z.object({
    /** All in scope. */
    total: z.number().int(),
    /** Will be switched. */
    change: z.number().int(),
    already: z.number().int(),
    barred: z.number().int(),
    /** Changed since the operation that is to be undone: left alone. */
    conflict: z.number().int(),
  }),
  /** Tokens of those who are switched off may work until then at most, ms since the epoch; null where nobody is. */
  tokensMayWorkUntil: z.number().nullable(),
});
export type BulkPreview = z.infer<typeof previewSchema>;

export const previewRequestSchema = z.object({
  connectionId: connectionIdSchema,
  scope: peopleScopeSchema,
  active: z.boolean(),
});

export const previewRowsRequestSchema = z.object({
  previewId: z.uuid(),
  part: z.enum(['change', 'already', 'barred', 'conflict']),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
});
export const previewRowSchema = z.object({
  personId: z.string(),
  userName: z.string(),
  profileName: z.string(),
  /** What they are to become. */
  active: z.boolean(),
  reason: errorSchema.nullable(),
});
export type PreviewRow = z.infer<typeof previewRowSchema>;

/** One row's result. */
export const operationRowSchema = z.object({
  /** Its place in the operation, from 0. */
  position: z.number().int(),
  /** Empty for somebody who is still to be created. */
  personId: z.string(),
  userName: z.string(),
  /** How they were when it was decided; null for somebody new. */
  before: personSchema.pick({ active: true, profileId: true, profileName: true }).nullable(),
  /** What they were to become. */
  active: z.boolean(),
  outcome: outcomeSchema,
  error: errorSchema.nullable(),
  /** What the system had instead, for a conflict. */
  found: personSchema.pick({ active: true, profileId: true, profileName: true }).nullable(),
  /** When it ended, ms since the epoch. */
  at: z.number().nullable(),
});
export type OperationRow = z.infer<typeof operationRowSchema>;

export const operationRowsRequestSchema = z.object({
  operationId: operationIdSchema,
  /** Empty: all. */
  outcomes: z.array(outcomeSchema).max(OUTCOMES.length),
  search: z.string().max(200),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
});
export const operationRowsSchema = z.object({
  rows: z.array(operationRowSchema),
  matching: z.number().int(),
});

/** Which rows of a finished operation go out again. */
export const retryRequestSchema = z.object({
  operationId: operationIdSchema,
  /** `conflict`: the person has looked at what is there now and wants it all the same. */
  outcomes: z.array(z.enum(['failed', 'unknown', 'conflict', 'cancelled'])).min(1),
  /** Only these; absent: all with those outcomes. */
  personIds: z.array(personIdSchema).max(1000).optional(),
});
