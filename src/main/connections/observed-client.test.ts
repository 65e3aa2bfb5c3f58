import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../failure';
import type { ApiAnswer } from '../http/http-client';
import { observed } from './observed-client';

let seen: unknown[];
const health = {
  reached: (skewMs: number | undefined) => seen.push(['reached', skewMs]),
  lost: () => seen.push('lost'),
};
const answer: ApiAnswer = { status: 200, text: '', header: () => undefined, skewMs: 60_000 };
const request = { method: 'GET', path: '/' } as const;

beforeEach(() => {
  seen = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('a client under observation', () => {
  it('reports every answer, and the other clock only where the answer was quick', async () => {
    await observed({ send: async () => answer }, health).send(request);
    const waited = async (): Promise<ApiAnswer> => {
      vi.setSystemTime(Date.now() + 5000);
      return answer;
    };
    await observed({ send: waited }, health).send(request);
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
    const failing = observed({ send: () => Promise.reject(new Failure(code)) }, health);
    await expect(failing.send(request)).rejects.toMatchObject({ error: { code } });
    expect(seen).toEqual(meaning);
  });
});
