import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What stands around the list, as JSON texts. */
export interface Envelope {
  readonly before: string;
  /** Asked for when the list has been read. */
  readonly after: () => string;
}

/**
 * Answers a JSON array of any length while it is being read: no more is read than the client accepts, and nothing once it has
 * disconnected. A failure in the middle breaks the connection, so that no client mistakes a part for the whole.
 *
 * @param batches elements of the array, some at a time
 */
export function sendJsonStream(
  request: FastifyRequest,
  reply: FastifyReply,
  batches: AsyncIterable<readonly unknown[]>,
  envelope: Envelope = { before: '[', after: () => ']' },
): FastifyReply {
  // Fastify would read the whole list for the headers alone.
  const body = request.method === 'HEAD' ? [] : write(batches, envelope);
  return reply.type('application/json; charset=utf-8').send(Readable.from(body));
}

async function* write(
  batches: AsyncIterable<readonly unknown[]>,
  { before, after }: Envelope,
): AsyncGenerator<string, void> {
  let lead = before;
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    yield lead + JSON.stringify(batch).slice(1, -1);
    lead = ',';
  }
  yield lead === before ? before + after() : after();
}
