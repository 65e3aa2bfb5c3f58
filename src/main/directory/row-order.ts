import { compareBytes, KeyWriter } from './key-writer';
import { sortRows, type RowKeys } from './sort-rows';

/** With more changes than one in so many rows, everything is sorted anew. */
const REBUILD_FROM = 8;

/**
 * Rows in the order of their keys. Sorted when first asked for; after that, a row that changed is taken out and put where
 * it belongs, without sorting the others again.
 */
export class RowOrder {
  readonly #keys: RowKeys;
  /** All rows that there are now. */
  readonly #living: () => Uint32Array;
  readonly #writer = new KeyWriter();
  readonly #probe = new KeyWriter();
  #rows: Uint32Array | undefined;
  readonly #touched = new Set<number>();

  constructor(keys: RowKeys, living: () => Uint32Array) {
    this.#keys = keys;
    this.#living = living;
  }

  /** A row is new, is gone, or has another key. */
  touch(row: number): void {
    if (this.#rows) this.#touched.add(row);
  }

  /** Forgets the order: the rows are others now. */
  clear(): void {
    this.#rows = undefined;
    this.#touched.clear();
  }

  /** The rows in order. Do not change them. `exists` tells which of the touched ones there are. */
  rows(exists: (row: number) => boolean): Uint32Array {
    if (this.#rows && this.#touched.size * REBUILD_FROM > this.#rows.length) this.clear();
    if (!this.#rows) {
      const rows = this.#living();
      sortRows(rows, this.#keys, new KeyWriter());
      this.#rows = rows;
    } else if (this.#touched.size > 0) {
      this.#rows = this.#patched(this.#rows, exists);
      this.#touched.clear();
    }
    return this.#rows;
  }

  #patched(rows: Uint32Array, exists: (row: number) => boolean): Uint32Array {
    const kept = rows.filter((row) => !this.#touched.has(row));
    const moved = Uint32Array.from(this.#touched).filter(exists);
    sortRows(moved, this.#keys, this.#writer);
    const result = new Uint32Array(kept.length + moved.length);
    let from = 0;
    let at = 0;
    for (const row of moved) {
      const place = this.#placeOf(row, kept, from);
      result.set(kept.subarray(from, place), at);
      at += place - from;
      result[at] = row;
      at += 1;
      from = place;
    }
    result.set(kept.subarray(from), at);
    return result;
  }

  /** Before which of the rows from `from` a row belongs. */
  #placeOf(row: number, rows: Uint32Array, from: number): number {
    this.#writer.clear();
    this.#keys.write(this.#writer, row);
    let low = from;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = rows[middle] as number;
      this.#probe.clear();
      this.#keys.write(this.#probe, other);
      const difference =
        compareBytes(this.#probe.bytes, 0, this.#probe.length, this.#writer) || this.#keys.tie(other, row);
      if (difference < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
