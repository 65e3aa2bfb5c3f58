import { z } from 'zod';
import { SERVER_FAILURES } from './local-server';

/** The states of the local server inside the app. */
export const localServerStatusSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('stopped') }),
  z.object({ state: z.literal('starting') }),
  z.object({ state: z.literal('running'), url: z.string() }),
  /** It died and is being started again; `attempt` counts from 1. */
  z.object({ state: z.literal('restarting'), attempt: z.number().int() }),
  z.object({
    state: z.literal('failed'),
    reason: z.enum([...SERVER_FAILURES, 'keeps-dying']),
    /** The database file concerned, by name only. */
    file: z.string().optional(),
  }),
]);
export type LocalServerStatus = z.infer<typeof localServerStatusSchema>;
