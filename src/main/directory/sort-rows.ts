import type { KeyWriter } from './key-writer';

/** What rows are sorted by. */
export interface RowKeys {
  /** Writes the key of a row: bytes from 1 up. */
  write(writer: KeyWriter, row: number): void;
  /** Decides between rows of the same key. */
  tie(one: number, other: number): number;
}

/** So many bytes of the keys are sorted by at a time. */
const STEP = 6;
const DIGIT = 65_536;
/** Below this many rows, comparing is quicker than counting. */
const FEW = 200;

/**
 * Sorts rows by their keys, in place. Counting bytes (radix) instead of comparing keys: a million names take a third of a
 * second.
 */
export function sortRows(rows: Uint32Array, keys: RowKeys, writer: KeyWriter): void {
  writer.clear();
  // Where the key of the n-th row begins; the last entry is where the last key ends.
  const starts = new Uint32Array(rows.length + 1);
  for (let at = 0; at < rows.length; at += 1) {
    starts[at] = writer.length;
    keys.write(writer, rows[at] as number);
  }
  starts[rows.length] = writer.length;
  const order = Uint32Array.from(rows.keys());
  new RadixSort(writer.bytes, starts, order, (one, other) =>
    keys.tie(rows[one] as number, rows[other] as number),
  ).sort(0, rows.length, 0);
  const unsorted = rows.slice();
  for (let at = 0; at < rows.length; at += 1) rows[at] = unsorted[order[at] as number] as number;
}

class RadixSort {
  readonly #bytes: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #order: Uint32Array;
  readonly #tie: (one: number, other: number) => number;
  readonly #places = new Uint32Array(DIGIT);

  constructor(
    bytes: Uint8Array,
    starts: Uint32Array,
    order: Uint32Array,
    tie: (one: number, other: number) => number,
  ) {
    this.#bytes = bytes;
    this.#starts = starts;
    this.#order = order;
    this.#tie = tie;
  }

  /** Sorts a stretch whose keys are the same up to `depth`. */
  sort(from: number, to: number, depth: number): void {
    const count = to - from;
    if (count < 2) return;
    if (count < FEW) {
      this.#order.subarray(from, to).sort((one, other) => this.#compare(one, other, depth));
      return;
    }
    const digits = this.#sortByDigits(from, to, depth);
    let start = 0;
    for (let at = 1; at <= count; at += 1) {
      if (at < count && sameDigits(digits, start, at)) continue;
      // A key that ends within these bytes is the same as its neighbours' to its end.
      const over = ((digits[2]?.[start] ?? 0) & 255) === 0;
      if (over) this.#sortTies(from + start, from + at);
      else this.sort(from + start, from + at, depth + STEP);
      start = at;
    }
  }

  #sortTies(from: number, to: number): void {
    if (to - from > 1) this.#order.subarray(from, to).sort(this.#tie);
  }

  /** Three passes, the last digit first; answers the digits in the new order. */
  #sortByDigits(from: number, to: number, depth: number): Uint16Array[] {
    const order = this.#order.subarray(from, to);
    const digits = [0, 2, 4].map((offset) => this.#digits(order, depth + offset));
    const places = this.#places;
    let positions = Uint32Array.from(order.keys());
    for (const digit of [...digits].reverse()) {
      places.fill(0);
      for (const value of digit) places[value] = (places[value] as number) + 1;
      let sum = 0;
      for (let value = 0; value < DIGIT; value += 1) {
        const many = places[value] as number;
        places[value] = sum;
        sum += many;
      }
      const next = new Uint32Array(positions.length);
      for (const position of positions) {
        const value = digit[position] as number;
        next[places[value] as number] = position;
        places[value] = (places[value] as number) + 1;
      }
      positions = next;
    }
    const before = order.slice();
    for (let at = 0; at < positions.length; at += 1) order[at] = before[positions[at] as number] as number;
    return digits.map((digit) => Uint16Array.from(positions, (position) => digit[position] as number));
  }

  /** Two bytes of each key, from `depth`; nothing counts as 0. */
  #digits(order: Uint32Array, depth: number): Uint16Array {
    const bytes = this.#bytes;
    const starts = this.#starts;
    const digits = new Uint16Array(order.length);
    for (let at = 0; at < order.length; at += 1) {
      const row = order[at] as number;
      const place = (starts[row] as number) + depth;
      const left = (starts[row + 1] as number) - place;
      if (left >= 2) digits[at] = ((bytes[place] as number) << 8) | (bytes[place + 1] as number);
      else if (left === 1) digits[at] = (bytes[place] as number) << 8;
    }
    return digits;
  }

  #compare(one: number, other: number, depth: number): number {
    const bytes = this.#bytes;
    const oneStart = this.#starts[one] as number;
    const otherStart = this.#starts[other] as number;
    const oneLength = (this.#starts[one + 1] as number) - oneStart;
    const otherLength = (this.#starts[other + 1] as number) - otherStart;
    const length = Math.min(oneLength, otherLength);
    for (let at = depth; at < length; at += 1) {
      const difference = (bytes[oneStart + at] as number) - (bytes[otherStart + at] as number);
      if (difference !== 0) return difference;
    }
    return oneLength - otherLength || this.#tie(one, other);
  }
}

function sameDigits(digits: readonly Uint16Array[], one: number, other: number): boolean {
  for (const digit of digits) if (digit[one] !== digit[other]) return false;
  return true;
}

/** Puts rows into groups, the lowest first; inside a group they stay in the order in which they are. */
export function groupRows(rows: Uint32Array, groupOf: (row: number) => number): Uint32Array {
  const groups = new Uint32Array(rows.length);
  const sizes: number[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const group = groupOf(rows[at] as number);
    groups[at] = group;
    sizes[group] = (sizes[group] ?? 0) + 1;
  }
  const places = new Uint32Array(sizes.length);
  for (let group = 1; group < sizes.length; group += 1)
    places[group] = (places[group - 1] as number) + (sizes[group - 1] ?? 0);
  const result = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const group = groups[at] as number;
    const place = places[group] as number;
    result[place] = rows[at] as number;
    places[group] = place + 1;
  }
  return result;
}
