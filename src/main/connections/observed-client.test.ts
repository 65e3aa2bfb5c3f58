import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../failure/failure';
import type { ApiAnswer, ApiClient } from '../http/http-client';
import { observed } from './health';

let seen: unknown[];
const health = {
  reached: (skewMs: number | undefined) => seen.push(['reached', skewMs]),
  lost: () => seen.push('lost'),
};
const answer: ApiAnswer = { status: 200, text: '', header: () => undefined, skewMs: 60_000 };
/** A client whose streams end as its answers do: at once, or after a piece. */
const client = (send: () => Promise<ApiAnswer>, broken?: Failure): ApiClient => ({
  send,
  stream: async () => ({ ...(await send()), pieces: pieces(broken) }),
});
async function* pieces(broken?: Failure) {
  yield Uint8Array.of(1);
  if (broken) throw broken;
}
const request = { method: 'GET', path: '/' } as const;

beforeEach(() => {
  seen = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('a client under observation', () => {
  it('reports every answer, and the other clock only where the answer was quick', async () => {
    await observed(
      client(async () => answer),
      health,
    ).send(request);
    const waited = async (): Promise<ApiAnswer> => {
      vi.setSystemTime(Date.now() + 5000);
      return answer;
    };
    await observed(client(waited), health).send(request);
    expect(seen).toEqual([
      ['reached', 60_000],
      ['reached', undefined],
    ]);
  });

  it.each([
    ['unreachable', ['lost']],
    ['timeout', ['lost']],
    ['session-expired', []],
    ['cancelled', []],
  ] as const)('hands %s on, and says what it means for the system', async (code, meaning) => {
    const failing = observed(
      client(() => Promise.reject(new Failure(code))),
      health,
    );
    await expect(failing.send(request)).rejects.toMatchObject({ error: { code } });
    expect(seen).toEqual(meaning);
  });

  it('watches a stream to its end', async () => {
    const whole = await observed(
      client(async () => answer),
      health,
    ).stream(request);
    const read: Uint8Array[] = [];
    for await (const piece of whole.pieces ?? []) read.push(piece);
    expect([read.length, seen]).toEqual([1, [['reached', 60_000]]]);
  });

  it.each([
    ['unreachable', ['lost']],
    ['bad-answer', []],
  ] as const)('says what it means that a stream broke with %s', async (code, meaning) => {
    const breaking = client(async () => answer, new Failure(code));
    const { pieces: broken } = await observed(breaking, health).stream(request);
    const reading = (async () => {
      for await (const piece of broken ?? []) expect(piece).toHaveLength(1);
    })();
    await expect(reading).rejects.toMatchObject({ error: { code } });
    expect(seen.slice(1)).toEqual(meaning);
  });
});
