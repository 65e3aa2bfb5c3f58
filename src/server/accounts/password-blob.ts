/**
 * The stored text of an ASP.NET Core Identity password, taken apart (ID-1 to ID-4): base64 of a marker byte, then for
 * version 2 a salt and a key of fixed sizes, for version 3 three big-endian numbers that describe them.
 */
export interface PasswordBlob {
  readonly version: 2 | 3;
  readonly digest: Digest;
  readonly iterations: number;
  readonly salt: Buffer;
  readonly subkey: Buffer;
}

/** Bytes that each hash function gives. */
const DIGEST_BYTES = { sha1: 20, sha256: 32, sha512: 64 } as const;

/** Hash functions in the order of Identity's PRF numbers 0, 1, 2. */
const DIGESTS = ['sha1', 'sha256', 'sha512'] as const;
/** One of the hash functions a stored password may name. */
export type Digest = (typeof DIGESTS)[number];

/** A blob that asks for more rounds is refused: about a second of work is all that one row may cost. */
export const MAX_ROUNDS = 2_000_000;

/** Longer texts are no passwords of ours; 84 characters is what the usual blob takes. */
const MAX_TEXT_LENGTH = 1024;

const V2 = { marker: 0, saltBytes: 16, totalBytes: 49, iterations: 1000 } as const;
const V3 = { marker: 1, headerBytes: 13, minSaltBytes: 16, minSubkeyBytes: 16 } as const;

/** Reads a stored password; `undefined` for anything malformed, however hostile. */
export function parsePasswordBlob(text: string): PasswordBlob | undefined {
  if (text.length > MAX_TEXT_LENGTH) return undefined;
  const bytes = Buffer.from(text, 'base64');
  // Node skips what is not base64; a blob that does not encode back to itself was damaged.
  if (bytes.toString('base64') !== text) return undefined;
  if (bytes[0] === V2.marker) return parseV2(bytes);
  if (bytes[0] === V3.marker) return parseV3(bytes);
  return undefined;
}

function parseV2(bytes: Buffer): PasswordBlob | undefined {
  if (bytes.length !== V2.totalBytes) return undefined;
  const salt = bytes.subarray(1, 1 + V2.saltBytes);
  const subkey = bytes.subarray(1 + V2.saltBytes);
  return { version: 2, digest: 'sha1', iterations: V2.iterations, salt, subkey };
}

function parseV3(bytes: Buffer): PasswordBlob | undefined {
  if (bytes.length < V3.headerBytes) return undefined;
  const digest = DIGESTS[bytes.readUInt32BE(1)];
  const iterations = bytes.readUInt32BE(5);
  const saltBytes = bytes.readUInt32BE(9);
  const salt = bytes.subarray(V3.headerBytes, V3.headerBytes + saltBytes);
  const subkey = bytes.subarray(V3.headerBytes + saltBytes);
  if (digest === undefined || iterations < 1) return undefined;
  if (salt.length !== saltBytes || saltBytes < V3.minSaltBytes) return undefined;
  if (subkey.length < V3.minSubkeyBytes) return undefined;
  const blob = { version: 3, digest, iterations, salt, subkey } as const;
  return roundsOf(blob) > MAX_ROUNDS ? undefined : blob;
}

/**
 * How many rounds it takes to check a blob; none without one. PBKDF2 goes through all its rounds again for each
 * piece of the key that is as long as the hash.
 */
export function roundsOf(blob: PasswordBlob | undefined): number {
  if (blob === undefined) return 0;
  return blob.iterations * Math.ceil(blob.subkey.length / DIGEST_BYTES[blob.digest]);
}

/** Writes a version 3 blob, the only version we write. */
export function formatPasswordBlob(blob: Omit<PasswordBlob, 'version'>): string {
  const header = Buffer.alloc(V3.headerBytes);
  header.writeUInt8(V3.marker, 0);
  header.writeUInt32BE(DIGESTS.indexOf(blob.digest), 1);
  header.writeUInt32BE(blob.iterations, 5);
  header.writeUInt32BE(blob.salt.length, 9);
  return Buffer.concat([header, blob.salt, blob.subkey]).toString('base64');
}
