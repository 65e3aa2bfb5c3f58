/** Bytes that are written one after the other, without a limit. */
export class KeyWriter {
  bytes = new Uint8Array(256);
  length = 0;

  /** Begins anew. */
  clear(): void {
    this.length = 0;
  }

  byte(value: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length] = value;
    this.length += 1;
  }
}

/** Compares two stretches of bytes as texts are compared: the shorter first where one begins with the other. */
export function compareBytes(one: Uint8Array, from: number, to: number, other: KeyWriter): number {
  const length = Math.min(to - from, other.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (one[from + at] as number) - (other.bytes[at] as number);
    if (difference !== 0) return difference;
  }
  return to - from - other.length;
}
