import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { SERVER_DIALECTS } from './dialects/registry';
import { databaseFile } from './storage/database-file';
import { openDatabase } from './storage/open-database';
import { decodePart, encodePart, forge } from './testing/forge';
import { rawRequest } from './testing/raw-request';
import { API_TICKETS, STORM, SYSTEMS, WEB_CORPORATIVA } from './testing/systems';
import type { SystemUnderTest } from './testing/systems';
import { startTestServer } from './testing/test-server';
import type { TestServer } from './testing/test-server';
import { signingKeyFor } from './tokens/signing-key';

interface Genuine {
  readonly token: string;
  readonly header: object;
  readonly claims: Record<string, unknown>;
  /** The system's own key, which no attacker has. */
  readonly key: Uint8Array;
  /** Seconds since the epoch. */
  readonly now: number;
}

type Attack = (genuine: Genuine) => string | Promise<string>;

const HEADER = { alg: 'HS256', typ: 'JWT' };
const SIGNATURE = /[^.]*$/;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** The same claims under another header, signed with a key of the attacker's or with none. */
const underHeader =
  (extra: object, key: Uint8Array | string = 'attacker'): Attack =>
  ({ claims }) =>
    forge({ ...HEADER, ...extra }, claims, key);

/** Other claims, signed with the system's own key: what is wrong is only what they say. */
const withClaims =
  (change: (genuine: Genuine) => object): Attack =>
  (genuine) =>
    forge(HEADER, { ...genuine.claims, ...change(genuine) }, genuine.key);

const ATTACKS: Readonly<Record<string, Attack>> = {
  ...Object.fromEntries(
    ['none', 'None', 'NONE', 'nOnE', ''].flatMap((alg) => {
      const unsigned: Attack = ({ claims }) => `${encodePart({ ...HEADER, alg })}.${encodePart(claims)}.`;
      const signed: Attack = ({ claims, key }) => forge({ ...HEADER, alg }, claims, key);
      return [
        [`algorithm "${alg}" without a signature`, unsigned],
        [`algorithm "${alg}" with the right one`, signed],
      ];
    }),
  ),
  'no algorithm at all': ({ claims, key }) => forge({ typ: 'JWT' }, claims, key),
  'no signature': ({ token }) => token.replace(SIGNATURE, ''),
  'neither signature nor dot': ({ token }) => token.replace(/\.[^.]*$/, ''),
  'a signature of zeros': ({ token }) => token.replace(SIGNATURE, Buffer.alloc(32).toString('base64url')),
  'half a signature': ({ token }) => token.slice(0, -21),
  'another signature': ({ token }) => token.replace(SIGNATURE, randomBytes(32).toString('base64url')),
  'a longer hash with the right key': ({ claims, key }) =>
    forge({ ...HEADER, alg: 'HS512' }, claims, key, 'sha512'),
  'RS256 with a key of the attacker': ({ claims }) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256' }).sign(rsa.privateKey),
  'HS256 with a public key for a secret': underHeader(
    {},
    rsa.publicKey.export({ type: 'spki', format: 'pem' }),
  ),
  'a key in the header': underHeader({
    jwk: { kty: 'oct', k: Buffer.from('attacker').toString('base64url') },
  }),
  'the address of a key': underHeader({ jku: 'http://127.0.0.1:1/keys', x5u: 'http://127.0.0.1:1/cert' }),
  'a certificate in the header': underHeader({ x5c: [] }),
  'a critical extension': ({ claims, key }) => forge({ ...HEADER, crit: ['x'], x: 1 }, claims, key),
  'a key id that is a path, an empty key': underHeader({ kid: '../../../../dev/null' }, ''),
  'a key id that is SQL': underHeader({ kid: "x' union select 'attacker' --" }),
  ...Object.fromEntries(
    ['', ' ', 'secret', 'password', '123456', 'your-256-bit-secret', 'portero', '\u0000'].map((weak) => [
      `the weak secret "${weak}"`,
      underHeader({}, weak),
    ]),
  ),
  'edited claims under the old signature': ({ token, claims }) => {
    const [header, , signature] = token.split('.');
    return `${header}.${encodePart({ ...claims, esAdmin: 'true', exp: 9_999_999_999 })}.${signature}`;
  },
  'an end that is past': withClaims(({ now }) => ({ exp: now - 1 })),
  'an end that is now': withClaims(({ now }) => ({ exp: now })),
  'no end': withClaims(() => ({ exp: undefined })),
  'an end that is a text': withClaims(() => ({ exp: '9999999999' })),
  'an end beyond all numbers': ({ claims, key }) => {
    const text = JSON.stringify({ ...claims, exp: 0 }).replace('"exp":0', '"exp":1e999');
    const [, , signature] = forge(HEADER, claims, key).split('.');
    return `${encodePart(HEADER)}.${Buffer.from(text).toString('base64url')}.${signature}`;
  },
  'a beginning in the future': withClaims(({ now }) => ({ nbf: now + 1 })),
  'no beginning': withClaims(() => ({ nbf: undefined })),
  'somebody who does not look like anybody': withClaims(() => ({
    nameid: "' or 1=1 --",
    sub: "' or 1=1 --",
  })),
  'nobody at all': withClaims(() => ({ nameid: undefined, sub: undefined })),
  'a list of people': withClaims(({ claims }) => ({ nameid: [claims['nameid']], sub: [claims['sub']] })),
  'claims that are no object': ({ key }) => forge(HEADER, ['x'], key),
  'claims that are not JSON': ({ token }) => token.replace(/\.[^.]+\./, '.e30x.'),
  'a token in a token': ({ token }) => `${token}.${token}`,
  'an encrypted token': ({ token }) => `${token}.x.x`,
  'twelve thousand characters': ({ token }) => token + 'x'.repeat(12_000),
};

async function genuineOf(server: TestServer, { system, signIn }: SystemUnderTest): Promise<Genuine> {
  const token = await signIn(server);
  const [header, claims] = token.split('.');
  const db = openDatabase(databaseFile(server.dataDir));
  const key = await signingKeyFor(db, system);
  await db.destroy();
  const now = Math.floor(server.clock.now() / 1000);
  return {
    token,
    header: decodePart(header) as object,
    claims: decodePart(claims) as Record<string, unknown>,
    key,
    now,
  };
}

/** An answer as far as a refusal goes. */
async function statusAndBody(answer: Response) {
  return [answer.status, answer.headers.get('www-authenticate'), await answer.text()];
}

const refusal = ({ unauthorized }: SystemUnderTest) => [401, 'Bearer', unauthorized];

test('every system that there is, is attacked', () => {
  expect(SYSTEMS.map(({ system }) => system).sort()).toEqual(SERVER_DIALECTS.map(({ system }) => system));
});

describe.each(SYSTEMS.map((each) => [each.system, each] as const))('%s', (_name, system) => {
  const open = (server: TestServer, token?: string) => server.get(system.protectedPath, token);

  test('a genuine token opens the route, and so does one forged with the key: the attacks differ in one thing', async () => {
    const server = await startTestServer();
    const genuine = await genuineOf(server, system);
    expect((await open(server, genuine.token)).status).toBe(200);
    expect(genuine.header).toEqual(HEADER);
    expect((await open(server, forge(HEADER, genuine.claims, genuine.key))).status).toBe(200);
  });

  test('every forged token is the 401 of no token', async () => {
    const server = await startTestServer();
    const genuine = await genuineOf(server, system);
    expect(await statusAndBody(await open(server))).toEqual(refusal(system));
    for (const [name, attack] of Object.entries(ATTACKS)) {
      expect([name, ...(await statusAndBody(await open(server, await attack(genuine))))]).toEqual([
        name,
        ...refusal(system),
      ]);
    }
  });

  test.each(['Basic', 'Token', 'Bearer Bearer', 'Bearer,', ''])('the scheme "%s" is none', async (scheme) => {
    const server = await startTestServer();
    const { token } = await genuineOf(server, system);
    const headers = { authorization: `${scheme} ${token}` };
    const answer = await fetch(server.url + system.protectedPath, { headers });
    expect(await statusAndBody(answer)).toEqual(refusal(system));
  });

  test.each(SYSTEMS.filter((other) => other !== system).map((other) => [other.system, other] as const))(
    'a token of %s is refused, even with the claims of this system',
    async (_other, other) => {
      const server = await startTestServer();
      const { token, key } = await genuineOf(server, other);
      expect(await statusAndBody(await open(server, token))).toEqual(refusal(system));
      const { claims } = await genuineOf(server, system);
      expect(await statusAndBody(await open(server, forge(HEADER, claims, key)))).toEqual(refusal(system));
    },
  );

  test("a token of another server's is refused", async () => {
    const { token } = await genuineOf(await startTestServer(), system);
    expect(await statusAndBody(await open(await startTestServer(), token))).toEqual(refusal(system));
  });

  test('a clock that goes wrong by an hour does not make it valid before its time', async () => {
    const server = await startTestServer();
    const { token } = await genuineOf(server, system);
    server.clock.advance(-3_600_000);
    expect(await statusAndBody(await open(server, token))).toEqual(refusal(system));
  });

  test('a token beyond what headers may hold does not even become a request', async () => {
    const server = await startTestServer();
    const { token } = await genuineOf(server, system);
    const send = (length: number) => {
      const headers = { Authorization: `Bearer ${token}${'x'.repeat(length)}` };
      return rawRequest(server.url, { method: 'GET', path: system.protectedPath, headers });
    };
    expect(await send(70_000)).toMatch(/^HTTP\/1\.1 431 [^\n]+\r\nContent-Length: 0\r\n/);
    // Who is still talking when the connection ends may not hear the answer.
    const cutOff = (error: unknown) => String((error as NodeJS.ErrnoException).code);
    expect(await send(1024 * 1024).catch(cutOff)).toMatch(/^(?:HTTP\/1\.1 431 |ECONNRESET$|EPIPE$)/);
    expect((await open(server, token)).status).toBe(200);
  });
});

describe('a genuine token of somebody who was deleted', () => {
  test.each([
    [WEB_CORPORATIVA.system, WEB_CORPORATIVA, '/api/Usuario/mi-perfil', /"exito":false/],
    [API_TICKETS.system, API_TICKETS, API_TICKETS.protectedPath, /^$/],
    [STORM.system, STORM, STORM.protectedPath, /^\{"message":/],
  ] as const)('%s', async (_name, { signIn }, path, body) => {
    const server = await startTestServer();
    const token = await signIn(server, 'jdoe', 's3cr3t');
    expect((await server.get(path, token)).status).toBe(200);
    const admin = await WEB_CORPORATIVA.signIn(server);
    await server.delete('/api/Usuario/a1b2c3d4-e5f6-7890-abcd-ef1234567890', admin);
    const answer = await server.get(path, token);
    expect([answer.status, await answer.text()]).toEqual([401, expect.stringMatching(body)]);
  });
});

test.each([
  ['another issuer', { iss: 'Somebody' }],
  ['no issuer', { iss: undefined }],
  ['another audience', { aud: 'Somebody' }],
  ['no audience', { aud: undefined }],
])('WebCorporativa refuses %s, signed with its own key', async (_name, change) => {
  const server = await startTestServer();
  const { claims, key } = await genuineOf(server, WEB_CORPORATIVA);
  const answer = await server.get(
    WEB_CORPORATIVA.protectedPath,
    forge(HEADER, { ...claims, ...change }, key),
  );
  expect(await statusAndBody(answer)).toEqual(refusal(WEB_CORPORATIVA));
});
