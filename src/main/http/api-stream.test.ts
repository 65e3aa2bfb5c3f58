import type { RequestListener, ServerResponse } from 'node:http';
import { beforeEach, describe, expect, it } from 'vitest';
import { startTinySystem, type TinySystem } from '../testing/tiny-system';
import { createApiClient, type ApiClient, type ApiStream } from './http-client';

let listener: RequestListener;
let system: TinySystem;
let client: ApiClient;
const GET = { method: 'GET', path: '/' } as const;

beforeEach(async () => {
  system = await startTinySystem((request, response) => listener(request, response));
  client = createApiClient(() => system.address, fetch);
});

async function textOf({ pieces }: ApiStream): Promise<string> {
  const read: Uint8Array[] = [];
  for await (const piece of pieces ?? []) read.push(piece);
  return Buffer.concat(read).toString('utf8');
}

describe('an answer that is read as it comes', () => {
  it('begins before it is all there, and can be given away piece by piece', async () => {
    let rest: ServerResponse | undefined;
    listener = (_request, response) => {
      response.writeHead(200, { 'x-said': 'so' }).write('first');
      rest = response;
    };
    const stream = await client.stream(GET);
    expect([stream.status, stream.header('X-Said'), stream.text]).toEqual([200, 'so', '']);
    const pieces = stream.pieces![Symbol.asyncIterator]();
    const { value: first } = await pieces.next();
    expect(Buffer.from(structuredClone(first, { transfer: [first!.buffer] })).toString()).toBe('first');
    rest?.end('last');
    expect(Buffer.from((await pieces.next()).value ?? []).toString()).toBe('last');
    expect((await pieces.next()).done).toBe(true);
  });

  it('comes whole, however long it is', async () => {
    const long = 'ñandú,'.repeat(200_000);
    listener = (_request, response) => response.end(long);
    expect(await textOf(await client.stream(GET))).toBe(long);
  });

  it('has words in place of a body where it is no success', async () => {
    listener = (_request, response) => response.writeHead(403).end('not you');
    expect(await client.stream(GET)).toMatchObject({ status: 403, text: 'not you', pieces: undefined });
  });

  it('lets the session see a 401, and be asked again', async () => {
    let asked = 0;
    listener = (_request, response) => {
      asked += 1;
      response.writeHead(asked === 1 ? 401 : 200).end(asked === 1 ? '' : 'for you');
    };
    const gated = createApiClient(
      () => system.address,
      fetch,
      (http) =>
        http.interceptors.response.use((answer) =>
          answer.status === 401 ? http.request(answer.config) : answer,
        ),
    );
    expect(await textOf(await gated.stream(GET))).toBe('for you');
  });

  it('gives up when it does not begin', async () => {
    listener = () => undefined;
    await expect(client.stream({ ...GET, timeoutMs: 50 })).rejects.toMatchObject({
      error: { code: 'timeout' },
    });
  });

  it('gives up when it does not go on', async () => {
    const closed = new Promise<void>((resolve) => {
      listener = (_request, response) => {
        response.on('close', resolve);
        response.writeHead(200).write('x');
      };
    });
    const stalled = client.stream({ ...GET, timeoutMs: 50 }).then(textOf);
    await expect(stalled).rejects.toMatchObject({ error: { code: 'timeout' } });
    // Nobody goes on sending to nobody.
    await closed;
  });

  it('says so when the connection breaks in the middle', async () => {
    listener = (_request, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('x', () => response.destroy());
    };
    await expect(client.stream(GET).then(textOf)).rejects.toMatchObject({ error: { code: 'unreachable' } });
  });

  it('takes more than is ever read as a bad answer', async () => {
    listener = (_request, response) => {
      response.writeHead(200, { 'content-length': 256 * 1024 * 1024 + 1 }).write('x');
    };
    await expect(client.stream(GET)).rejects.toMatchObject({ error: { code: 'bad-answer' } });
  });

  it.each(['before it begins', 'in the middle'])('can be called off %s', async (when) => {
    const control = new AbortController();
    listener = (_request, response) => {
      if (when === 'in the middle') response.writeHead(200).write('x');
      else control.abort();
    };
    const reading = async (): Promise<void> => {
      const { pieces } = await client.stream({ ...GET, signal: control.signal });
      for await (const piece of pieces ?? []) if (piece.length > 0) control.abort();
    };
    await expect(reading()).rejects.toMatchObject({ error: { code: 'cancelled' } });
  });

  it('ends at the other side when nobody reads on', async () => {
    const closed = new Promise<void>((resolve) => {
      listener = (_request, response) => {
        response.on('close', resolve);
        response.writeHead(200).write('x');
      };
    });
    const { pieces } = await client.stream(GET);
    for await (const piece of pieces ?? []) if (piece.length > 0) break;
    await expect(closed).resolves.toBeUndefined();
  });
});
