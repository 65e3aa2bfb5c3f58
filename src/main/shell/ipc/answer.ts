import type { z } from 'zod';
import type { Result } from '#contract/errors';
import { Failure } from '../../failure/failure';

/** What one channel needs to be answered. */
export interface Call {
  channel: string;
  request: z.ZodType;
  response: z.ZodType;
  run: (request: never) => unknown;
}

/** Where defects and calls that do not fit are noted. */
export type Report = (words: string, error?: unknown) => void;

/**
 * Runs one call and always answers: the request is checked first, and the response is cut down to what the contract
 * says, so that nothing else crosses. Failures become their error; defects become `internal` and are reported.
 */
export async function answer(call: Call, payload: unknown, report: Report): Promise<Result<unknown>> {
  const request = call.request.safeParse(payload);
  if (!request.success) {
    report(`${call.channel} was called with a request that does not fit`);
    return { ok: false, error: { code: 'invalid-request' } };
  }
  try {
    return { ok: true, value: call.response.parse(await call.run(request.data as never)) };
  } catch (error) {
    if (error instanceof Failure) return { ok: false, error: error.error };
    report(`${call.channel} failed`, error);
    return { ok: false, error: { code: 'internal' } };
  }
}
