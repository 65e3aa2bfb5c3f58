import { Failure } from '../failure/failure';

/** More than this around the array is no list of people, bytes. */
const MAX_FRAME_BYTES = 16 * 1024 * 1024;
/** Containers in containers, at most: far more than any system nests. */
const MAX_DEPTH = 500;
/** An answer that has no array is handed on as text up to this length, characters. */
const MAX_INSTEAD = 16 * 1024;

const BACKSLASH = 0x5c;
const QUOTE = 0x22;

interface Container {
  object: boolean;
  /** So many of the wanted keys lead here; -1: off the way. */
  matched: number;
  /** The next string is a key. */
  expectsKey: boolean;
  /** The last key read. */
  key: string;
  /** How often the wanted key was met here. */
  met: number;
}

/** Reads what stands around the wanted array, finds where it begins, and proves at the end that it all was JSON. */
export class FrameReader {
  readonly #at: readonly string[];
  /** The text without the array's elements. */
  readonly #pieces: Uint8Array[] = [];
  #bytes = 0;
  readonly #open: Container[] = [];
  #inString = false;
  #escaped = false;
  /** Bytes of the key being read. */
  #key: number[] | undefined;
  #found = false;
  /** The last byte read opened the wanted array. */
  atArray = false;

  constructor(at: readonly string[]) {
    this.#at = at.map((key) => key.toLowerCase());
  }

  /** Reads from `from`, up to behind the bracket that opens the array; answers where it stopped. */
  read(chunk: Uint8Array, from: number): number {
    let at = from;
    while (at < chunk.length && !this.atArray) {
      this.#readByte(chunk[at] as number);
      at += 1;
    }
    this.#pieces.push(chunk.slice(from, at));
    this.#bytes += at - from;
    if (this.#bytes > MAX_FRAME_BYTES) throw new Failure('bad-answer');
    return at;
  }

  /** The array was read. */
  leaveArray(): void {
    this.atArray = false;
    this.#open.pop();
    this.#pieces.push(Uint8Array.of(0x5d));
  }

  /** @throws {Failure} `bad-answer` where it was no JSON, or had no such array */
  end(): void {
    try {
      JSON.parse(this.#text());
    } catch {
      throw new Failure('bad-answer');
    }
    if (!this.#found) throw new Failure('bad-answer');
  }

  /** The whole text where there was no such array and it is short. */
  instead(): string | undefined {
    return this.#found || this.#bytes > MAX_INSTEAD ? undefined : this.#text();
  }

  #text(): string {
    return Buffer.concat(this.#pieces).toString('utf8');
  }

  #readByte(byte: number): void {
    if (this.#inString) return this.#readInString(byte);
    const inside = this.#open.at(-1);
    switch (byte) {
      case QUOTE:
        this.#inString = true;
        this.#key = inside?.object && inside.expectsKey ? [] : undefined;
        return undefined;
      case 0x7b: // {
      case 0x5b: // [
        return this.#enter(byte === 0x7b, inside);
      case 0x7d: // }
      case 0x5d: // ]
        if (!this.#open.pop()) throw new Failure('bad-answer');
        return undefined;
      case 0x3a: // :
        if (inside) inside.expectsKey = false;
        return undefined;
      case 0x2c: // ,
        if (inside) inside.expectsKey = inside.object;
        return undefined;
      default:
        return undefined;
    }
  }

  #readInString(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) {
      this.#inString = false;
      if (this.#key) this.#nameKey(this.#key);
      return;
    }
    this.#key?.push(byte);
  }

  #nameKey(bytes: number[]): void {
    const inside = this.#open.at(-1);
    if (!inside) return;
    inside.key = keyText(bytes);
    if (inside.matched < 0 || inside.key !== this.#at[inside.matched]) return;
    inside.met += 1;
    // Which of two counts depends on who reads them: such an answer is not to be trusted.
    if (inside.met > 1) throw new Failure('bad-answer');
  }

  #enter(object: boolean, parent: Container | undefined): void {
    if (this.#open.length >= MAX_DEPTH) throw new Failure('bad-answer');
    const matched = this.#matchedBy(parent);
    this.#open.push({ object, matched, expectsKey: object, key: '', met: 0 });
    if (object || matched !== this.#at.length) return;
    // Two texts in one, or the like.
    if (this.#found) throw new Failure('bad-answer');
    this.#found = true;
    this.atArray = true;
  }

  #matchedBy(parent: Container | undefined): number {
    if (!parent) return 0;
    const leads = parent.object && parent.matched >= 0 && parent.key === this.#at[parent.matched];
    return leads ? parent.matched + 1 : -1;
  }
}

function keyText(bytes: number[]): string {
  try {
    return String(JSON.parse(`"${Buffer.from(bytes).toString('utf8')}"`)).toLowerCase();
  } catch {
    throw new Failure('bad-answer');
  }
}
