import { Failure } from '../failure/failure';
import type { Fetch } from './fetch';
import { transportFailure } from './transport-failures';

/** Words of a refusal are read up to this length, bytes. */
const MAX_REFUSAL_BYTES = 256 * 1024;

/** Sends, and gives up where the answer has not begun after `limitMs`. */
export function beginningWithin(fetch: Fetch, limitMs: number): Fetch {
  return async (input, init) => {
    const late = new AbortController();
    const others = [input instanceof Request ? input.signal : undefined, init?.signal].filter((one) => !!one);
    const timer = setTimeout(() => late.abort(), limitMs);
    try {
      return await fetch(input, { ...init, signal: AbortSignal.any([late.signal, ...others]) });
    } catch (error) {
      throw late.signal.aborted ? new Failure('timeout') : error;
    } finally {
      clearTimeout(timer);
    }
  };
}

/** What reading a body goes by. */
interface BodyReading {
  /** How long the next piece may take, ms. */
  idleMs: number;
  /** The caller cancels it. */
  signal: AbortSignal | undefined;
  /** Ends the request: nobody reads on. */
  stop: () => void;
}

/**
 * The pieces of a body as they come. The buffers are the reader's own.
 * @throws {Failure} `timeout` when nothing came for a while, `cancelled`, or how the connection broke
 */
export async function* piecesOf(
  body: ReadableStream<Uint8Array> | null,
  { idleMs, signal, stop }: BodyReading,
): AsyncGenerator<Uint8Array, void> {
  const reader = (body ?? new ReadableStream<Uint8Array>({ start: (empty) => empty.close() })).getReader();
  try {
    let read = await within(reader.read(), idleMs);
    while (!read.done) {
      yield read.value;
      read = await within(reader.read(), idleMs);
    }
  } catch (error) {
    throw signal?.aborted ? new Failure('cancelled') : transportFailure(error);
  } finally {
    stop();
    reader.cancel().catch(() => undefined);
  }
}

/** What a system says in place of what was asked for, as text; the end of a novel is not read. */
export async function refusalText(body: ReadableStream<Uint8Array> | null, idleMs: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of piecesOf(body, { idleMs, signal: undefined, stop: () => undefined })) {
    pieces.push(piece);
    bytes += piece.byteLength;
    if (bytes > MAX_REFUSAL_BYTES) break;
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
}

async function within<T>(coming: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Failure('timeout')), limitMs);
  });
  try {
    return await Promise.race([coming, late]);
  } finally {
    clearTimeout(timer);
  }
}
