import { once } from 'node:events';
import { get } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import Fastify from 'fastify';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sendJsonStream } from './json-stream';
import type { Envelope } from './json-stream';

type Source = () => AsyncGenerator<readonly unknown[], void>;

/** A server that answers a source at `/`. */
async function serve(source: Source, envelope?: Envelope): Promise<string> {
  const app = Fastify();
  app.get('/', (request, reply) => sendJsonStream(request, reply, source(), envelope));
  onTestFinished(() => app.close());
  return app.listen({ host: '127.0.0.1', port: 0 });
}

const batchesOf = (...batches: unknown[][]): Source =>
  async function* batched() {
    yield* batches;
  };

const ENVELOPE: Envelope = { before: '{"data":[', after: () => '],"end":true}' };

describe('the whole', () => {
  test.each([
    ['nothing', []],
    ['an empty batch', [[]]],
    ['one batch', [[1, 'two', { three: null }]]],
    ['several, some of them empty', [[], [1, 2], [], [[3], '"'], [4], []]],
  ])('%s is one JSON array, bare or in an envelope', async (_name, batches) => {
    const answer = await fetch(await serve(batchesOf(...batches)));
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await answer.json()).toEqual(batches.flat());
    const wrapped = await fetch(await serve(batchesOf(...batches), ENVELOPE));
    expect(await wrapped.json()).toEqual({ data: batches.flat(), end: true });
  });
});

/** Half a megabyte. */
const BATCH = ['x'.repeat(512 * 1024)];
const BATCHES = 200;

/** Turns of the event loop after which what has not moved stands still. */
const PATIENCE = 2000;

/** A count, once it has not moved for a while. */
async function whenStill(count: () => number): Promise<number> {
  let last = count();
  for (let turns = 0; turns < PATIENCE; turns += 1) {
    await setImmediate();
    if (count() !== last) turns = 0;
    last = count();
  }
  return last;
}

describe('a client', () => {
  test('that does not read is not read ahead for, and gets the rest when it goes on', async () => {
    let read = 0;
    const url = await serve(async function* counted() {
      for (; read < BATCHES; read += 1) yield BATCH;
    });
    const [answer] = await once(get(url), 'response');
    expect(await whenStill(() => read)).toBeLessThan(BATCHES / 2);
    expect(JSON.parse(await text(answer))).toHaveLength(BATCHES);
  });

  test('that goes away ends the reading', async () => {
    let ended = (_read: number) => {};
    const end = new Promise<number>((resolve) => {
      ended = resolve;
    });
    const url = await serve(async function* endless() {
      let read = 0;
      try {
        for (; ; read += 1) yield BATCH;
      } finally {
        ended(read);
      }
    });
    const request = get(url);
    await once(request, 'response');
    request.destroy();
    expect(await end).toBeGreaterThan(0);
  });

  test('that asks for the headers alone reads nothing', async () => {
    let read = 0;
    const url = await serve(async function* counted() {
      read += 1;
      yield BATCH;
    });
    const answer = await fetch(url, { method: 'HEAD' });
    expect([answer.status, await answer.text(), read]).toEqual([200, '', 0]);
  });
});

describe('a failure', () => {
  test('in the middle breaks the connection', async () => {
    const url = await serve(async function* broken() {
      yield [1, 2];
      await setImmediate();
      throw new Error('the disk is gone');
    });
    const answer = await fetch(url);
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow('terminated');
  });

  test('before anything has come is an error like any other', async () => {
    const url = await serve(async function* broken() {
      yield [];
      throw new Error('the disk is gone');
    });
    expect((await fetch(url)).status).toBe(500);
  });
});
