import type { z } from 'zod';
import type { Result } from '#contract/errors';
import { log } from '../app/log';
import { Failure } from '../failure';

/** What one channel needs to be answered. */
export interface Call {
  channel: string;
  request: z.ZodType;
  response: z.ZodType;
  run: (request: never) => unknown;
}

/**
 * Runs one call and always answers: the request is checked first, and the response is cut down to what the contract
 * says, so that nothing else crosses. Failures become their error; defects become `internal` and go to the log.
 */
export async function answer(call: Call, payload: unknown): Promise<Result<unknown>> {
  const request = call.request.safeParse(payload);
  if (!request.success) {
    log.warn(`ipc: ${call.channel} was called with a request that does not fit`);
    return { ok: false, error: { code: 'invalid-request' } };
  }
  try {
    return { ok: true, value: call.response.parse(await call.run(request.data as never)) };
  } catch (error) {
    if (error instanceof Failure) return { ok: false, error: error.error };
    log.error(`ipc: ${call.channel} failed`, error);
    return { ok: false, error: { code: 'internal' } };
  }
}
