import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyPassword } from './password-hash';
import { fitsSaltedSha256, hashAsSaltedSha256 } from './salted-sha256';

/** Worked out apart from our code: SHA-256 over `Clave-1!ñ` and the text `AAECAwQFBgcICQoLDA0ODw==`. */
const PASSWORD = 'Clave-1!ñ';
const SALT = 'AAECAwQFBgcICQoLDA0ODw==';
const HASH = '7kU4ZY5I4uXnXCakEci9W/PzORNYE43Mbc1tit4fHGU=';
const STORED = `${HASH}:${SALT}`;

test('the right password fits, another does not', () => {
  expect(fitsSaltedSha256(STORED, PASSWORD)).toBe(true);
  expect(fitsSaltedSha256(STORED, 'Clave-1!n')).toBe(false);
  expect(fitsSaltedSha256(STORED, '')).toBe(false);
});

test('it is the text of the salt that is hashed, so another salt fits nothing', () => {
  expect(fitsSaltedSha256(`${HASH}:AQECAwQFBgcICQoLDA0ODw==`, PASSWORD)).toBe(false);
});

test('every password fits its own text and asks for a better one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (password) => {
      const stored = hashAsSaltedSha256(password);
      expect(await verifyPassword(stored, password, 1)).toBe('rehash-needed');
      expect(await verifyPassword(stored, `${password}x`, 1)).toBe('failed');
    }),
  );
});

describe('a text of another format fits nothing', () => {
  test.each([
    ['nothing', ''],
    ['no colon', HASH],
    ['no salt', `${HASH}:`],
    ['no hash', `:${SALT}`],
    ['a colon too many', `${STORED}:`],
    ['a hash too short', `${HASH.slice(0, 40)}:${SALT}`],
    ['a hash too long', `${HASH.slice(0, 43)}AAAA=:${SALT}`],
    ['a hash without its padding', `${HASH.slice(0, 43)}:${SALT}`],
    ['a hash with something in it that is no base64', `${HASH.slice(0, 20)} ${HASH.slice(20)}:${SALT}`],
  ])('%s', (_name, stored) => {
    expect(fitsSaltedSha256(stored, PASSWORD)).toBe(false);
  });
});
