import { beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../../failure/failure';
import { openCorporateDesk, type CorporateDesk } from '../people/testing/corporate-desk';
import { recorded, type Told } from './recorded';

let desk: CorporateDesk;

beforeEach(async () => {
  desk = await openCorporateDesk();
});

const told = (): Told => ({
  action: 'profile-create',
  subject: { kind: 'profile', id: '1', name: 'x' },
  changes: [],
});

describe('a write that is recorded', () => {
  it.each([
    [new Failure('conflict'), 'conflict', 'conflict'],
    [new Failure('self-guard'), 'barred', 'self-guard'],
    [new Failure('last-administrator-guard'), 'barred', 'last-administrator-guard'],
    [new Failure('outcome-unknown'), 'unknown', 'outcome-unknown'],
    [new Failure('not-permitted'), 'failed', 'not-permitted'],
    [new Error('a defect'), 'failed', 'internal'],
  ])('and fails by %s is in the journal as %s', async (failure, result, error) => {
    await expect(recorded(desk.recorder, told, () => Promise.reject(failure))).rejects.toBe(failure);
    expect(await desk.entries()).toMatchObject([{ result, error }]);
  });

  it('is the doing of whoever decided it, also when they have gone before it was over', async () => {
    await recorded(desk.recorder, told, async () => desk.session.signOut());
    expect(await desk.entries()).toMatchObject([{ actor: { personId: 'root' }, result: 'done' }]);
  });

  it('is done although the journal broke while it was: that is told apart', async () => {
    const done = await recorded(desk.recorder, told, async () => {
      desk.records.close();
      return 'done';
    });
    expect(done).toBe('done');
    expect(desk.reported).toEqual(['journal: an entry was not kept']);
  });
});
