import { Failure } from '../failure/failure';
import { FrameReader } from './frame-reader';

/** So many bytes of elements are handed to the native parser at once, at least. */
const BATCH_BYTES = 256 * 1024;
/** The first batch is small: somebody is waiting for the first rows. */
const FIRST_BATCH_BYTES = 16 * 1024;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

const OPENS = 1;
const CLOSES = 2;
const COMMA = 3;
const QUOTES = 4;
const kindOf = new Uint8Array(256);
for (const open of '{[') kindOf[open.charCodeAt(0)] = OPENS;
for (const close of '}]') kindOf[close.charCodeAt(0)] = CLOSES;
kindOf[','.charCodeAt(0)] = COMMA;
kindOf[QUOTE] = QUOTES;

/**
 * Reads the elements of one array out of a JSON text that comes in pieces: an answer of a hundred megabytes is never
 * held whole. It only looks for where elements end; whole runs of them go to `JSON.parse`, which is ten times as fast as
 * any parser written in JavaScript and strict. What stands around the array is kept and parsed at the end, so that a text
 * is taken exactly when `JSON.parse` would take it, or refused.
 */
export class ArrayScanner {
  readonly #frame: FrameReader;
  readonly #take: (elements: unknown[]) => void;
  #bomSeen = 0;
  #inArray = false;
  /** Brackets open inside the present element. */
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** A comma went before the present batch: an element has to follow. */
  #afterComma = false;
  #batchBytes = FIRST_BATCH_BYTES;
  /** The present batch as far as it came with earlier pieces. */
  #pieces: Uint8Array[] = [];
  #piecesBytes = 0;

  /** `at`: under which keys the array is, from the outside in, in any letter case. `take` gets runs of elements. */
  constructor(at: readonly string[], take: (elements: unknown[]) => void) {
    this.#frame = new FrameReader(at);
    this.#take = take;
  }

  /** The next piece; it is read before this returns. @throws {Failure} `bad-answer` */
  write(chunk: Uint8Array): void {
    let at = this.#skipByteOrderMark(chunk);
    while (at < chunk.length) {
      if (this.#inArray) at = this.#readElements(chunk, at);
      else {
        at = this.#frame.read(chunk, at);
        this.#inArray = this.#frame.atArray;
      }
    }
  }

  /** There are no more pieces. @throws {Failure} `bad-answer` where the text is not whole, or has no such array */
  end(): void {
    // Inside the array, what stands around it is not whole either.
    this.#frame.end();
  }

  /** The whole text, as far as it is short and has no such array: a system may have said something else. */
  instead(): string | undefined {
    return this.#frame.instead();
  }

  #skipByteOrderMark(chunk: Uint8Array): number {
    let at = 0;
    while (this.#bomSeen < 3 && at < chunk.length) {
      if (chunk[at] !== BYTE_ORDER_MARK[this.#bomSeen]) {
        // Half a mark is no text.
        if (this.#bomSeen > 0) throw new Failure('bad-answer');
        this.#bomSeen = 3;
        break;
      }
      this.#bomSeen += 1;
      at += 1;
    }
    return at;
  }

  /** Reads on inside the array; answers where it stopped. */
  #readElements(chunk: Uint8Array, from: number): number {
    const end = chunk.length;
    let start = from;
    let at = this.#finishString(chunk, from);
    let depth = this.#depth;
    while (at < end) {
      const kind = kindOf[chunk[at] as number];
      at += 1;
      if (kind === 0) continue;
      if (kind === QUOTES) {
        this.#inString = true;
        at = this.#finishString(chunk, at);
      } else if (kind === OPENS) depth += 1;
      else if (kind === CLOSES) {
        if (depth === 0) {
          if (chunk[at - 1] !== CLOSE_ARRAY) throw new Failure('bad-answer');
          this.#parse(chunk.subarray(start, at - 1), true);
          this.#inArray = false;
          this.#frame.leaveArray();
          return at;
        }
        depth -= 1;
      } else if (depth === 0 && at - start + this.#piecesBytes > this.#batchBytes) {
        this.#parse(chunk.subarray(start, at - 1), false);
        start = at;
      }
    }
    this.#depth = depth;
    this.#pieces.push(chunk.subarray(start));
    this.#piecesBytes += end - start;
    return end;
  }

  /** Goes on to behind the string that is open, if one is. */
  #finishString(chunk: Uint8Array, from: number): number {
    if (!this.#inString) return from;
    const end = chunk.length;
    let at = from;
    if (this.#escaped && at < end) {
      this.#escaped = false;
      at += 1;
    }
    while (at < end) {
      const byte = chunk[at];
      at += 1;
      if (byte === QUOTE) {
        this.#inString = false;
        return at;
      }
      if (byte === BACKSLASH) {
        if (at === end) this.#escaped = true;
        at += 1;
      }
    }
    return end;
  }

  #parse(last: Uint8Array, final: boolean): void {
    const bytes = this.#pieces.length === 0 ? last : Buffer.concat([...this.#pieces, last]);
    this.#pieces = [];
    this.#piecesBytes = 0;
    this.#depth = 0;
    this.#batchBytes = BATCH_BYTES;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    const elements = parseArray(text);
    // Nothing between two commas, or behind the last one, is no JSON.
    if (elements.length === 0 && (this.#afterComma || !final)) throw new Failure('bad-answer');
    this.#afterComma = !final;
    if (elements.length > 0) this.#take(elements);
  }
}

function parseArray(elements: string): unknown[] {
  try {
    return JSON.parse(`[${elements}]`) as unknown[];
  } catch {
    throw new Failure('bad-answer');
  }
}
