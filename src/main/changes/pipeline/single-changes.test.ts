import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Failure } from '../../failure/failure';
import { openCorporateDesk, type CorporateDesk } from '../testing/corporate-desk';
import type { Change } from './change';

let desk: CorporateDesk;

beforeEach(async () => {
  desk = await openCorporateDesk();
});

/** A change that does nothing but what `write` does. */
function some(write: () => Promise<string>, special: Partial<Change<string, string>> = {}) {
  const change: Change<string, string> = {
    kind: { name: 'some', trace: z.unknown(), find: () => Promise.resolve({ took: undefined }) },
    aim: 'update',
    record: 'profile 1',
    read: () => Promise.resolve(''),
    compare: () => 'as-seen',
    trace: () => ({}),
    write,
    entry: () => ({
      action: 'profile-update',
      subject: { kind: 'profile', id: '1', name: 'x' },
      changes: [],
    }),
    ...special,
  };
  return change;
}

const barred = (code: 'self-guard' | 'last-administrator-guard') => ({
  guard: () => Promise.reject(new Failure(code)),
});

describe('a single change', () => {
  it.each<[string, Partial<Change<string, string>>, Failure | Error, string, string]>([
    ['was changed since', { compare: () => 'changed' }, new Failure('conflict'), 'conflict', 'conflict'],
    ['is one’s own', barred('self-guard'), new Failure('self-guard'), 'barred', 'self-guard'],
    [
      'is the last one',
      barred('last-administrator-guard'),
      new Failure('last-administrator-guard'),
      'barred',
      'last-administrator-guard',
    ],
    ['may not be', {}, new Failure('not-permitted'), 'failed', 'not-permitted'],
    ['was not answered', {}, new Failure('timeout'), 'unknown', 'outcome-unknown'],
    ['met a defect', {}, new Error('a defect'), 'failed', 'internal'],
  ])('that %s is in the audit log, and no intent is left', async (_what, special, failure, result, error) => {
    const making = desk.changes.make(some(() => Promise.reject(failure), special));
    await expect(making).rejects.toThrow(result === 'unknown' ? 'outcome-unknown' : failure.message);
    expect(await desk.entries()).toMatchObject([{ result, error }]);
    expect(desk.records.all('select * from intents')).toEqual([]);
  });

  it('is that of whoever decided it, also when they have gone before it was over', async () => {
    await desk.changes.make(
      some(async () => {
        desk.session.signOut();
        return '';
      }),
    );
    expect(await desk.entries()).toMatchObject([{ actor: { personId: 'root' }, result: 'done' }]);
  });

  it('is on disk before it is sent', async () => {
    let kept: unknown;
    await desk.changes.make(
      some(async () => {
        kept = desk.records.all('select kind, record, actor_id from intents');
        return '';
      }),
    );
    expect(kept).toEqual([{ kind: 'some', record: 'profile 1', actor_id: 'root' }]);
    expect(desk.records.all('select * from intents')).toEqual([]);
  });

  it('is done although the audit log broke while it was: that is told apart', async () => {
    const made = await desk.changes.make(
      some(async () => {
        desk.records.close();
        return 'done';
      }),
    );
    expect(made).toMatchObject({ value: 'done' });
    expect(desk.reported).toEqual(['audit log: an entry was not kept']);
  });

  it('of a record that is being written already is not made', async () => {
    desk.locks.take('profile 1');
    const busy = some(() => Promise.resolve(''));
    await expect(desk.changes.make(busy)).rejects.toThrow('conflict');
    await expect(desk.changes.make(busy, { whileBusy: 'cancelled' })).rejects.toThrow('cancelled');
    expect(await desk.entries()).toMatchObject([{ result: 'conflict' }]);
  });

  it('that was sent when the session ended is found out when the same person is back', async () => {
    const lost = some(() => Promise.reject(new Failure('session-expired')));
    await expect(desk.changes.make(lost)).rejects.toThrow('session-expired');
    expect(await desk.entries()).toEqual([]);
    desk.signIn('ana');
    await desk.changes.settle();
    expect(await desk.entries()).toEqual([]);
    desk.signIn('root');
    await desk.changes.settle();
    // No kind of this name is known to this version: nobody can say.
    expect(await desk.entries()).toMatchObject([{ result: 'unknown', actor: { personId: 'root' } }]);
  });
});
