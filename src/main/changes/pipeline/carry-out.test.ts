import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Failure } from '../../failure/failure';
import { carryOut } from './carry-out';
import type { Change, System } from './change';

type Verdict = boolean | undefined | Failure;

interface Wished {
  /** What each reading finds, or how it fails; the last one counts for all that follow. */
  reads?: (string | Failure)[];
  /** How each write comes out; the last one counts for all that follow. */
  writes?: ('done' | Failure)[];
  /** What each look after a lost answer says. */
  looks?: Verdict[];
  change?: Partial<Change<string, string>>;
  sentBefore?: boolean;
}

const nth = <T>(all: readonly T[], at: number): T => all[Math.min(at, all.length - 1)] as T;
const orThrow = <T>(value: T | Failure): T => {
  if (value instanceof Failure) throw value;
  return value;
};

/** Carries out a change of a text from `old` to `new`, and answers how it came out and what went out. */
async function carry({ reads = ['old'], writes = ['done'], looks = [], change, sentBefore }: Wished) {
  const went = { reads: 0, writes: 0, looks: 0, marks: 0, released: [] as boolean[] };
  const described: Change<string, string> = {
    kind: {
      name: 'text',
      trace: z.unknown(),
      find: () => {
        const took = orThrow(nth(looks, went.looks++));
        return Promise.resolve({ took });
      },
    },
    aim: 'update',
    read: () => Promise.resolve(orThrow(nth(reads, went.reads++))),
    compare: (found) => (found === 'old' ? 'as-seen' : found === 'new' ? 'already' : 'changed'),
    isOurs: (found) => found === 'new',
    guard: () => Promise.resolve((known) => void went.released.push(known)),
    trace: () => null,
    write: async () => {
      orThrow(nth(writes, went.writes++));
      return 'new';
    },
    entry: () => ({ action: 'person-update', subject: { kind: 'person', id: '1', name: 'x' }, changes: [] }),
    ...change,
  };
  const end = await carryOut(described, {
    system: { client: { send: () => Promise.reject(new Error('not asked')) } } as unknown as System,
    mark: async () => void (went.marks += 1),
    lookAgainAfterMs: looks.map(() => 0),
    ...(sentBefore !== undefined && { sentBefore }),
  });
  const error = 'error' in end ? end.error.code : null;
  return { outcome: end.outcome, error, end, ...went };
}

const away = new Failure('unreachable');
const newer = new Failure('conflict');
const signedIn = new Failure('conflict', { status: 401 });

describe('a change', () => {
  it('is read, kept on disk, written and done', async () => {
    expect(await carry({})).toMatchObject({
      outcome: 'done',
      reads: 1,
      marks: 1,
      writes: 1,
      released: [true],
    });
  });

  it.each<[string, Wished, string]>([
    ['that is so already', { reads: ['new'] }, 'already'],
    ['of what was changed since', { reads: ['other'] }, 'conflict'],
    ['that nobody answers to', { reads: [away] }, 'unsent'],
    ['of what is gone', { reads: [new Failure('not-found')] }, 'failed'],
    [
      'to be gone, of what is gone',
      { reads: [new Failure('not-found')], change: { aim: 'delete' } },
      'already',
    ],
    ['that a guard keeps', { change: { guard: () => Promise.reject(new Failure('self-guard')) } }, 'barred'],
    ['whose guard nobody answers', { change: { guard: () => Promise.reject(away) } }, 'unsent'],
  ])('%s is not written', async (_what, wished, outcome) => {
    expect(await carry(wished)).toMatchObject({ outcome, writes: 0, marks: 0 });
  });

  it.each(['rejected', 'not-permitted'] as const)('that is refused has failed: %s', async (code) => {
    const end = await carry({ writes: [new Failure(code)], looks: [true] });
    expect(end).toMatchObject({ outcome: 'failed', error: code, looks: 0, released: [true] });
  });

  it('that the system puts off was not sent', async () => {
    expect(await carry({ writes: [new Failure('throttled')] })).toMatchObject({
      outcome: 'unsent',
      looks: 0,
    });
  });

  it('that a 401 refused was not sent, whatever came of signing in again', async () => {
    const refused = new Failure('session-expired', { status: 401 });
    expect(await carry({ writes: [refused], looks: [true] })).toMatchObject({ outcome: 'unsent', looks: 0 });
  });

  it('is compared again once the person had to sign in, and then sent', async () => {
    expect(await carry({ writes: [signedIn, 'done'] })).toMatchObject({ outcome: 'done', reads: 2 });
    const other = await carry({ reads: ['old', 'new'], writes: [signedIn] });
    // Ours was refused, so that it is so by now is somebody else's doing.
    expect(other).toMatchObject({ outcome: 'already', writes: 1 });
  });

  it('that is sent at once or never is not sent once the person had to sign in', async () => {
    const change = { afterSignIn: 'never' } as const;
    const end = await carry({ writes: [signedIn], change });
    expect(end).toMatchObject({ outcome: 'unsent', error: 'session-expired', writes: 1 });
    expect(await carry({ reads: [signedIn], change })).toMatchObject({ error: 'session-expired', writes: 0 });
  });
});

describe('a version that was used up', () => {
  it('by somebody else is a conflict', async () => {
    expect(await carry({ reads: ['old', 'other'], writes: [newer] })).toMatchObject({ outcome: 'conflict' });
  });

  it('by our own write, which was sent again on the way, is done', async () => {
    expect(await carry({ reads: ['old', 'new'], writes: [newer] })).toMatchObject({
      outcome: 'done',
      writes: 1,
    });
    expect(await carry({ reads: ['new'], sentBefore: true })).toMatchObject({ outcome: 'done', writes: 0 });
  });

  it('while the thing is as it was seen is tried again, and not for ever', async () => {
    expect(await carry({ writes: [newer, newer, 'done'] })).toMatchObject({ outcome: 'done', writes: 3 });
    expect(await carry({ writes: [newer] })).toMatchObject({ outcome: 'conflict', writes: 3, reads: 4 });
  });

  it('means that it exists, to something new', async () => {
    const end = await carry({ writes: [newer], change: { aim: 'create' } });
    expect(end).toMatchObject({ outcome: 'conflict', writes: 1 });
  });
});

describe('a write whose answer was lost', () => {
  it.each<[string, Verdict[], string, string | null]>([
    ['is done when it took effect', [true], 'done', null],
    ['is done when that can be seen at last', [away, new Failure('throttled'), true], 'done', null],
    ['was not sent when it did not', [away, false], 'unsent', 'timeout'],
    ['is unknown when it cannot be seen', [undefined, true], 'unsettled', 'outcome-unknown'],
    ['is unknown when nobody answers', [away, away], 'unsettled', 'unreachable'],
    ['is unknown when nobody may look', [new Failure('not-permitted'), true], 'unsettled', 'outcome-unknown'],
    ['is unknown when there is no time to look', [], 'unsettled', 'outcome-unknown'],
    ['has failed when the thing is gone', [new Failure('not-found')], 'failed', 'not-found'],
  ])('%s', async (_what, looks, outcome, error) => {
    const end = await carry({ writes: [new Failure('timeout')], looks });
    expect(end).toMatchObject({ outcome, error, writes: 1, released: [outcome !== 'unsettled'] });
  });

  it.each(['unreachable', 'timeout', 'server-failed', 'bad-answer', 'cancelled'] as const)(
    'is one that failed by %s',
    async (code) => {
      expect(await carry({ writes: [new Failure(code)], looks: [true] })).toMatchObject({ outcome: 'done' });
    },
  );

  it('is not asked about while nobody is signed in', async () => {
    const end = await carry({ writes: [new Failure('session-expired')], looks: [true] });
    expect(end).toMatchObject({ outcome: 'unsettled', error: 'session-expired', looks: 0 });
  });
});
