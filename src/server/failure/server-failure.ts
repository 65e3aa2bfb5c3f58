import type { ServerEvent, ServerFailure } from '#contract/local-server';

/** Why the server could not start, in the closed set of the contract. `message` is one English sentence for logs. */
export class ServerFailureError extends Error {
  override readonly name = 'ServerFailureError';

  constructor(
    readonly code: ServerFailure,
    message: string,
    /** The database file concerned, where one is. */
    readonly file?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The `failed` event of the contract for anything that was thrown; an unforeseen error is `internal`. */
export function failedEvent(error: unknown): Extract<ServerEvent, { event: 'failed' }> {
  if (error instanceof ServerFailureError) {
    const { code, message, file } = error;
    return { event: 'failed', code, message, ...(file === undefined ? {} : { file }) };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { event: 'failed', code: 'internal', message };
}
