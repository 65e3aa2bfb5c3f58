import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { decodePart, encodePart, forge as forgeWith } from '../testing/forge';
import { TokenService } from './token-service';

const KEY = randomBytes(32);
const NOW_MS = Date.UTC(2026, 0, 1);
const NOW_S = NOW_MS / 1000;
const LIFETIME_S = 1800;

function setUp(key: Uint8Array = KEY) {
  let time = NOW_MS;
  const tokens = new TokenService({
    key,
    issuer: 'Issuer',
    audience: 'Audience',
    lifetimeS: LIFETIME_S,
    now: () => time,
    claims: z.object({ name: z.string() }),
  });
  const setTime = (ms: number) => {
    time = ms;
  };
  return { tokens, setTime };
}

/** A token signed by hand, with the service's key unless another is said. */
const forge = (header: object, claims: object, key: Uint8Array = KEY, hash?: string) =>
  forgeWith(header, claims, key, hash);

const HEADER = { alg: 'HS256', typ: 'JWT' };
const CLAIMS = { name: 'ana', iss: 'Issuer', aud: 'Audience', nbf: NOW_S, exp: NOW_S + LIFETIME_S };

describe('an issued token', () => {
  test('says who issued it for whom and when it is valid, besides the claims', async () => {
    const [header, claims] = (await setUp().tokens.issue({ name: 'ana' })).split('.');
    expect(decodePart(header)).toEqual(HEADER);
    expect(decodePart(claims)).toEqual({ ...CLAIMS, iat: NOW_S });
  });

  test('is valid to the last millisecond of its lifetime and not at its end', async () => {
    const { tokens, setTime } = setUp();
    const token = await tokens.issue({ name: 'ana' });
    setTime(NOW_MS + LIFETIME_S * 1000 - 1);
    expect(await tokens.verify(token)).toEqual({ name: 'ana' });
    setTime(NOW_MS + LIFETIME_S * 1000);
    expect(await tokens.verify(token)).toBeUndefined();
  });

  test('is valid as it was issued and in no other spelling', async () => {
    const { tokens } = setUp();
    const token = await tokens.issue({ name: 'ana' });
    const [header = '', claims = '', signature = ''] = token.split('.');
    const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    // 43 characters hold 258 bits, two more than the signature has.
    const spareBits = signature.slice(0, -1) + last[last.indexOf(signature.slice(-1)) + 1];
    const others = [
      `${token}=`,
      `${header}=.${claims}.${signature}`,
      `${header}.${claims}==.${signature}`,
      `${header}.${claims}.${spareBits}`,
      `${token}.`,
      ` ${token}`,
      `${token}\n`,
    ];
    const accepted = await Promise.all(others.map((other) => tokens.verify(other)));
    expect(accepted).toEqual(others.map(() => undefined));
    expect(await tokens.verify(token)).toEqual({ name: 'ana' });
  });

  test('is not valid before it was issued', async () => {
    const { tokens, setTime } = setUp();
    const token = await tokens.issue({ name: 'ana' });
    setTime(NOW_MS - 1000);
    expect(await tokens.verify(token)).toBeUndefined();
  });

  test('is valid for a service with the same key and for no other', async () => {
    const token = await setUp().tokens.issue({ name: 'ana' });
    expect(await setUp().tokens.verify(token)).toEqual({ name: 'ana' });
    expect(await setUp(randomBytes(32)).tokens.verify(token)).toBeUndefined();
  });
});

test('a token that was checked is looked at no more but for its time', async () => {
  let looked = 0;
  let time = NOW_MS;
  const claims = z.object({ name: z.string() }).transform((read) => {
    looked += 1;
    return read;
  });
  const tokens = new TokenService({ key: KEY, lifetimeS: LIFETIME_S, now: () => time, claims });
  const [token, other] = [await tokens.issue({ name: 'ana' }), await tokens.issue({ name: 'bob' })];
  const verified = await Promise.all([tokens.verify(token), tokens.verify(other)]);
  expect(verified).toEqual([{ name: 'ana' }, { name: 'bob' }]);
  expect(await tokens.verify(token)).toEqual({ name: 'ana' });
  expect(await tokens.verify(other)).toEqual({ name: 'bob' });
  expect(looked).toBe(2);
  const forged = `${token.slice(0, token.lastIndexOf('.'))}${other.slice(other.lastIndexOf('.'))}`;
  expect(await tokens.verify(forged)).toBeUndefined();
  for (const [now, found] of [
    [NOW_MS + LIFETIME_S * 1000, undefined],
    [NOW_MS - 1000, undefined],
    [NOW_MS, { name: 'ana' }],
  ] as const) {
    time = now;
    expect(await tokens.verify(token)).toEqual(found);
  }
});

test('a service without issuer and audience writes neither and asks for neither', async () => {
  const claims = z.object({ name: z.string() });
  const tokens = new TokenService({ key: KEY, lifetimeS: LIFETIME_S, now: () => NOW_MS, claims });
  const token = await tokens.issue({ name: 'ana' });
  expect(decodePart(token.split('.')[1])).toEqual({
    name: 'ana',
    iat: NOW_S,
    nbf: NOW_S,
    exp: NOW_S + LIFETIME_S,
  });
  expect(await tokens.verify(token)).toEqual({ name: 'ana' });
  expect(await tokens.verify(forge(HEADER, CLAIMS))).toEqual({ name: 'ana' });
  expect(await tokens.verify(forge(HEADER, { ...CLAIMS, exp: undefined }))).toBeUndefined();
});

describe('a forged token is refused', () => {
  const { tokens } = setUp();

  test('the way of forging itself is sound', async () => {
    expect(await tokens.verify(forge(HEADER, CLAIMS))).toEqual({ name: 'ana' });
  });

  test.each(['none', 'None', 'NONE', 'nOnE', ''])(
    'algorithm "%s", with and without a signature',
    async (alg) => {
      const body = `${encodePart({ alg, typ: 'JWT' })}.${encodePart(CLAIMS)}`;
      expect(await tokens.verify(`${body}.`)).toBeUndefined();
      expect(await tokens.verify(body)).toBeUndefined();
      expect(await tokens.verify(forge({ alg, typ: 'JWT' }, CLAIMS))).toBeUndefined();
    },
  );

  test.each([
    ['HS512', 'sha512'],
    ['HS384', 'sha384'],
  ])('%s, with the right key', async (alg, hash) => {
    const long = randomBytes(64);
    const service = setUp(long).tokens;
    expect(await service.verify(forge({ alg }, CLAIMS, long, hash))).toBeUndefined();
    const token = await new SignJWT({ name: 'ana' })
      .setProtectedHeader({ alg })
      .setExpirationTime(NOW_S + 60)
      .sign(long);
    expect(await service.verify(token)).toBeUndefined();
  });

  test('an edited claim under the old signature', async () => {
    const [header, , signature] = forge(HEADER, CLAIMS).split('.');
    const edited = encodePart({ ...CLAIMS, name: 'admin' });
    expect(await tokens.verify(`${header}.${edited}.${signature}`)).toBeUndefined();
  });

  test('a signature that is missing, empty, of zeros, or cut short', async () => {
    const [header, claims, signature = ''] = forge(HEADER, CLAIMS).split('.');
    const zeros = Buffer.alloc(32).toString('base64url');
    for (const bad of [`${header}.${claims}`, `${header}.${claims}.`, `${header}.${claims}.${zeros}`]) {
      expect(await tokens.verify(bad)).toBeUndefined();
    }
    expect(await tokens.verify(`${header}.${claims}.${signature.slice(0, -4)}`)).toBeUndefined();
  });

  test('a key that the token brings along or names', async () => {
    const foreign = randomBytes(32);
    const jwk = { kty: 'oct', k: foreign.toString('base64url'), alg: 'HS256' };
    for (const extra of [
      { jwk },
      { jku: 'http://127.0.0.1/keys' },
      { kid: '../../../dev/null' },
      { x5c: [] },
    ]) {
      expect(await tokens.verify(forge({ ...HEADER, ...extra }, CLAIMS, foreign))).toBeUndefined();
    }
    expect(await tokens.verify(forge({ ...HEADER, kid: 'null' }, CLAIMS, Buffer.alloc(0)))).toBeUndefined();
  });

  test.each([
    ['another issuer', { iss: 'Somebody' }],
    ['no issuer', { iss: undefined }],
    ['another audience', { aud: 'Somebody' }],
    ['no audience', { aud: undefined }],
    ['no expiry', { exp: undefined }],
    ['an expiry that is no number', { exp: '9999999999' }],
    ['no beginning', { nbf: undefined }],
    ['a beginning in the future', { nbf: NOW_S + 1 }],
    ['a claim of the wrong type', { name: 7 }],
    ['a missing claim', { name: undefined }],
  ])('%s, signed with the right key', async (_name, change) => {
    expect(await tokens.verify(forge(HEADER, { ...CLAIMS, ...change }))).toBeUndefined();
  });

  test.each(['', '.', '..', '...', 'a.b.c', '{}', 'Bearer x', 'ñ.ñ.ñ'])(
    'what is no token at all: "%s"',
    async (text) => {
      expect(await tokens.verify(text)).toBeUndefined();
    },
  );
});
