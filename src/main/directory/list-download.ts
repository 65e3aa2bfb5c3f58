import { z } from 'zod';
import { readAnswer, refusal } from '../dialects/answer-reading';
import type { PeopleRoutes } from '../dialects/dialect';
import type { ApiClient } from '../http/http-client';
import type { PeopleThread } from './people-thread';

/** So many pieces may be on their way to the thread at once: where it is slower than the network, the network waits. */
const PIECES_AT_ONCE = 16;

/** A long list takes its time to begin, and to go on: ms. */
const PATIENCE_MS = 60_000;

/** What one reading of the list goes by. */
export interface ListDownload {
  client: ApiClient;
  people: Pick<PeopleRoutes, 'listRequest'>;
  thread: PeopleThread;
  /** Nobody is known yet. */
  first: boolean;
  signal: AbortSignal;
  /** So many people have come. */
  progress(people: number): void;
  /** Switches under way when the last piece has come, and the states they ask for. */
  pending(): readonly (readonly [string, boolean])[];
}

/**
 * Has the list read into the thread, piece by piece as it comes from the network.
 * @throws {Failure} what went wrong; what the thread held before, it holds then still
 */
export async function downloadList(download: ListDownload): Promise<void> {
  const { client, people, thread, signal } = download;
  // Before the request goes out: what is learnt from then on is newer than its answer.
  thread.tell('begin', { first: download.first });
  try {
    const request = await people.listRequest();
    const stream = await client.stream({ timeoutMs: PATIENCE_MS, ...request, signal });
    if (!stream.pieces) throw refusal(stream);
    const underWay: Promise<void>[] = [];
    for await (const piece of stream.pieces) {
      const bytes = ownBytes(piece);
      const read = thread
        .ask('chunk', { bytes }, [bytes.buffer])
        .then(({ people }) => download.progress(people));
      read.catch(() => undefined);
      underWay.push(read);
      if (underWay.length >= PIECES_AT_ONCE) await underWay.shift();
    }
    await Promise.all(underWay);
    const finished = await thread.ask('finish', { pending: download.pending() });
    // A system can say no in spite of a happy status (WC-112).
    if (finished) readAnswer({ ...stream, text: finished.instead }, z.never());
  } catch (error) {
    thread.tell('abandon', null);
    throw error;
  }
}

/** The same bytes in a buffer that can be given away. */
function ownBytes(piece: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = piece;
  const whole = buffer instanceof ArrayBuffer && buffer.byteLength === piece.byteLength;
  return whole ? new Uint8Array(buffer) : new Uint8Array(piece);
}
