import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_ROUNDS, formatPasswordBlob, parsePasswordBlob, roundsOf } from './password-blob';
import { PASSWORD_ITERATIONS, hashPassword, verifyPassword } from './password-hash';

/** The vectors of ID-10: password `Admin-Example1!`, salt 00..0f. */
const PASSWORD = 'Admin-Example1!';
const V3_SHA512_100K = 'AQAAAAIAAYagAAAAEAABAgMEBQYHCAkKCwwNDg8SDOa71MPX8YbihXRd4TyXr9bYR9dAuJh0yxzFqWW5aw==';
const V3_SHA256_10K = 'AQAAAAEAACcQAAAAEAABAgMEBQYHCAkKCwwNDg9wwEUREIYNbebENEF5wVkhn74SKzFqSll2bo1q30AFkQ==';
const V2 = 'AAABAgMEBQYHCAkKCwwNDg+dvqmZJ9qsComc292VPEsr6AP1BLoLL82KhsLMA/8N0w==';

describe('stored passwords of ASP.NET Core Identity', () => {
  test.each([
    ['V3 SHA-512', V3_SHA512_100K],
    ['V3 SHA-256', V3_SHA256_10K],
    ['V2', V2],
  ])('%s: the right password fits and needs a rehash, a wrong one fails', async (_name, stored) => {
    expect(await verifyPassword(stored, PASSWORD)).toBe('rehash-needed');
    expect(await verifyPassword(stored, `${PASSWORD} `)).toBe('failed');
  });

  test('a V3 SHA-512 text with as many rounds as we write needs no rehash, one with fewer does', async () => {
    expect(await verifyPassword(V3_SHA512_100K, PASSWORD, 100_000)).toBe('success');
    expect(await verifyPassword(V3_SHA512_100K, PASSWORD, 100_001)).toBe('rehash-needed');
  });

  test('enough rounds of a weaker hash function need a rehash all the same', async () => {
    expect(await verifyPassword(V3_SHA256_10K, PASSWORD, 10_000)).toBe('rehash-needed');
    expect(await verifyPassword(V2, PASSWORD, 1)).toBe('rehash-needed');
  });

  test('what we write is V3, SHA-512, 220,000 rounds, 16 bytes of salt and 32 of key', async () => {
    const blob = parsePasswordBlob(await hashPassword(PASSWORD));
    expect(blob).toMatchObject({ version: 3, digest: 'sha512', iterations: 220_000 });
    expect([blob?.salt.length, blob?.subkey.length]).toEqual([16, 32]);
    expect(PASSWORD_ITERATIONS).toBe(220_000);
  });

  test('every password fits its own hash, and a longer one does not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (password) => {
        const stored = await hashPassword(password, 2);
        expect(await verifyPassword(stored, password, 2)).toBe('success');
        expect(await verifyPassword(stored, `${password}x`, 2)).toBe('failed');
      }),
    );
  });
});

describe('malformed stored passwords', () => {
  const bytesOf = (text: string) => Buffer.from(text, 'base64');
  const edited = (offset: number, value: number) => {
    const bytes = bytesOf(V3_SHA256_10K);
    bytes.writeUInt32BE(value, offset);
    return bytes.toString('base64');
  };

  const longKey = (iterations: number, bytes: number) => {
    const [salt, subkey] = [Buffer.alloc(16), Buffer.alloc(bytes)];
    return formatPasswordBlob({ digest: 'sha512', iterations, salt, subkey });
  };

  test.each([
    ['nothing', ''],
    ['no base64', 'not base64 at all!'],
    ['base64 without its padding', V2.replaceAll('=', '')],
    ['base64 with a space in it', `${V2.slice(0, 10)} ${V2.slice(10)}`],
    ['an unknown marker', Buffer.concat([Buffer.of(2), bytesOf(V2).subarray(1)]).toString('base64')],
    ['a V2 text too short', bytesOf(V2).subarray(0, 48).toString('base64')],
    ['a V2 text too long', Buffer.concat([bytesOf(V2), Buffer.of(0)]).toString('base64')],
    ['a V3 header cut off', bytesOf(V3_SHA256_10K).subarray(0, 12).toString('base64')],
    ['an unknown hash function', edited(1, 3)],
    ['no rounds', edited(5, 0)],
    ['more rounds than we are willing to do', edited(5, MAX_ROUNDS + 1)],
    ['a salt too short', edited(9, 15)],
    ['a salt beyond the end', edited(9, 0xff_ff_ff_ff)],
    ['a key too short', edited(9, 33)],
    ['a key of so many pieces that the rounds are too many', longKey(MAX_ROUNDS / 2, 65 + 64)],
    ['a text of a megabyte', 'AQ'.repeat(500_000)],
  ])('%s fails', async (_name, stored) => {
    expect(parsePasswordBlob(stored)).toBeUndefined();
    expect(await verifyPassword(stored, PASSWORD, 1)).toBe('failed');
  });

  test('no bytes make the parser raise, and what it accepts keeps the limits', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 2), fc.uint8Array({ maxLength: 100 }), (marker, rest) => {
        const blob = parsePasswordBlob(Buffer.from([marker, ...rest]).toString('base64'));
        if (blob === undefined) return;
        expect(blob.salt.length).toBeGreaterThanOrEqual(16);
        expect(blob.subkey.length).toBeGreaterThanOrEqual(16);
        expect(roundsOf(blob)).toBeLessThanOrEqual(MAX_ROUNDS);
      }),
    );
  });

  test('writing and reading a text are each other reversed', () => {
    const blob = {
      digest: 'sha256',
      iterations: 7,
      salt: Buffer.alloc(20, 1),
      subkey: Buffer.alloc(24, 2),
    } as const;
    expect(parsePasswordBlob(formatPasswordBlob(blob))).toEqual({ version: 3, ...blob });
  });
});
