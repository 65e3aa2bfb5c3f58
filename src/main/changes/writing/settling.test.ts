import { describe, expect, it } from 'vitest';
import { Failure } from '../../failure/failure';
import { writeAndSettle } from './settling';

/** Writes, failing like this, and looks; `seen` is what each look says, or how it fails. */
async function settle(failure: Failure, seen: (boolean | undefined | Failure)[], mine = true) {
  let looks = 0;
  const result = await writeAndSettle({
    write: () => Promise.reject(failure),
    look: async () => {
      const each = seen[looks];
      looks += 1;
      if (each instanceof Failure) throw each;
      return each;
    },
    mine: () => mine,
    lookAgainAfterMs: seen.map(() => 0),
  }).then(
    () => 'done',
    (error: unknown) => (error instanceof Failure ? error.error.code : 'defect'),
  );
  return { result, looks };
}
const away = new Failure('unreachable');

describe('a write whose answer was lost', () => {
  it.each<[string, (boolean | undefined | Failure)[], string]>([
    ['is done when it was carried out', [true], 'done'],
    ['is done when that can be seen at last', [away, new Failure('throttled'), true], 'done'],
    ['failed when it was not', [away, false], 'timeout'],
    ['is unknown when it cannot be seen', [undefined, true], 'outcome-unknown'],
    ['is unknown when nobody answers', [away, away], 'outcome-unknown'],
    ['is unknown when nobody may look', [new Failure('not-permitted'), true], 'outcome-unknown'],
    ['is unknown when there is no time to look', [], 'outcome-unknown'],
  ])('%s', async (_what, seen, result) => {
    expect((await settle(new Failure('timeout'), seen)).result).toBe(result);
  });

  it.each(['unreachable', 'timeout', 'server-failed', 'bad-answer', 'cancelled'] as const)(
    'is one that failed by %s',
    async (code) => {
      expect((await settle(new Failure(code), [true])).result).toBe('done');
    },
  );

  it.each(['rejected', 'not-permitted', 'not-found', 'conflict', 'throttled'] as const)(
    'is none that was refused: %s',
    async (code) => {
      expect(await settle(new Failure(code), [true])).toEqual({ result: code, looks: 0 });
    },
  );

  it('is one whose sender left meanwhile, unless a 401 had refused it', async () => {
    const left = [new Failure('session-expired')];
    expect(await settle(new Failure('session-expired'), left, false)).toEqual({
      result: 'outcome-unknown',
      looks: 1,
    });
    expect((await settle(new Failure('session-expired'), [true], true)).result).toBe('session-expired');
    const refused = new Failure('session-expired', { status: 401 });
    expect((await settle(refused, [true], false)).result).toBe('session-expired');
  });
});
