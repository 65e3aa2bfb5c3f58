import { pbkdf2Sync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { countDerivations } from '../testing/count-derivations';
import { formatPasswordBlob, parsePasswordBlob, roundsOf } from './password-blob';
import type { Digest } from './password-blob';
import { verifyPassword } from './password-hash';
import { hashAsSaltedSha256 } from './salted-sha256';

const PASSWORD = 'Portero123!';

/** A version 3 text of the password. */
function store(digest: Digest, iterations: number, keyBytes = 32): string {
  const salt = Buffer.alloc(16, 7);
  const subkey = pbkdf2Sync(PASSWORD, salt, iterations, keyBytes, digest);
  return formatPasswordBlob({ digest, iterations, salt, subkey });
}

describe('one password, whatever is stored of it, is verified by as many rounds', () => {
  const ROUNDS = 50;
  const CASES: readonly (readonly [string, string, number])[] = [
    ['as we store it', store('sha512', ROUNDS), 1],
    ['with fewer rounds', store('sha512', 20), 2],
    ['with a weaker hash function', store('sha256', 20), 2],
    ['with a key of several pieces', store('sha1', 20, 40), 2],
    ["in ApiTickets' old format", hashAsSaltedSha256(PASSWORD), 1],
    ['nothing at all', '', 1],
    ['something malformed', 'nonsense', 1],
    ['something malformed with a colon', 'AAAA:AAAA', 1],
  ];

  test.each(CASES)('%s: right or wrong, what is missing is made up for', async (_name, stored, runs) => {
    expect(await countDerivations(() => verifyPassword(stored, PASSWORD, ROUNDS))).toBe(runs);
    expect(await countDerivations(() => verifyPassword(stored, 'wrong', ROUNDS))).toBe(runs);
  });

  test('the rounds of a text are those of each piece of its key', () => {
    const rounds = (stored: string) => roundsOf(parsePasswordBlob(stored));
    expect(rounds(store('sha512', 20))).toBe(20);
    expect(rounds(store('sha1', 20, 20))).toBe(20);
    expect(rounds(store('sha1', 20, 21))).toBe(40);
    expect(rounds(store('sha256', 20, 65))).toBe(60);
    expect(rounds('nonsense')).toBe(0);
  });
});
