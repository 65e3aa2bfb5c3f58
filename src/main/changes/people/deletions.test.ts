import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Person } from '#contract/directory';
import type { PorteroError } from '#contract/errors';
import { somePerson } from '../../testing/some-person';
import { Deletions, type DeletionsContext } from './deletions';
import { openCorporateDesk, type CorporateDesk } from '../testing/corporate-desk';

let desk: CorporateDesk;
/** Everybody as the list has them at first. */
let seen: Person[];
let ended: { personId: string; error: PorteroError | null }[];
let context: DeletionsContext;
/** How far the clock is ahead, ms. */
let ahead: number;

beforeEach(async () => {
  desk = await openCorporateDesk();
  ended = [];
  ahead = 0;
  context = {
    ...desk,
    sendsAtOnce: () => desk.session.state().phase === 'signed-in',
    ended: ({ personId }, error) => ended.push({ personId, error }),
    now: () => Date.now() + ahead,
  };
  await desk.directory.refresh();
  seen = await desk.directory.collect({ kind: 'named', personIds: idsOf() });
});

/** Whose moment comes at once, and never within the test. */
const soon = () => new Deletions(context, 0);
const later = () => new Deletions(context, 3_600_000);
const idsOf = () => desk.corporation.users.map(({ Id }) => Id);
const userOf = (id: string) => {
  const user = desk.corporation.users.find(({ Id }) => Id === id);
  if (!user) throw new Error('nobody');
  return user;
};
const seenOf = (id: string) => seen.find((each) => each.id === id) ?? somePerson({ id });
const outcome = async () => {
  await expect.poll(() => ended.length).toBe(1);
  return ended[0];
};
const shownDeletion = async (personId: string) => {
  const { rows } = await desk.directory.window({
    connectionId: 'c',
    search: personId,
    active: 'all',
    profileIds: [],
    administrator: 'all',
    changedElsewhere: false,
    sort: { column: 'id', descending: false },
    offset: 0,
    limit: 1,
  });
  return rows[0]?.deletedAt;
};

describe('a deletion that waits for its moment', () => {
  it('has sent nothing, is shown, and can be taken back', async () => {
    const waiting = later();
    const scheduled = await waiting.schedule(seenOf('bob'));
    expect(scheduled).toEqual({ personId: 'bob', userName: 'bob', deletedAt: expect.any(Number) });
    expect(waiting.list()).toEqual([scheduled]);
    expect(await shownDeletion('bob')).toBe(scheduled.deletedAt);
    waiting.keep('bob');
    expect(waiting.list()).toEqual([]);
    expect(await shownDeletion('bob')).toBeNull();
    expect(ended).toEqual([{ personId: 'bob', error: { code: 'cancelled' } }]);
    expect(desk.corporation.writes()).toEqual([]);
    expect(await desk.entries()).toEqual([]);
    expect(() => waiting.keep('bob')).toThrow('not-found');
  });

  it('is the same one when it is asked for again, also at once', async () => {
    // Otherwise two of the same millisecond would look like one.
    const waiting = new Deletions({ ...context, now: () => (ahead += 1) }, 3_600_000);
    const [one, other] = await Promise.all([
      waiting.schedule(seenOf('bob')),
      waiting.schedule(seenOf('bob')),
    ]);
    expect(other).toEqual(one);
    expect(await waiting.schedule(seenOf('bob'))).toEqual(one);
    expect(waiting.list()).toHaveLength(1);
    waiting.cancelAll();
  });

  it.each([
    ['somebody signs out', () => desk.session.signOut()],
    ['somebody else signs in', () => desk.signIn('ana')],
  ])('is called off when %s', async (_what, happens) => {
    const waiting = later();
    await waiting.schedule(seenOf('bob'));
    happens();
    waiting.cancelAll();
    expect(ended).toEqual([{ personId: 'bob', error: { code: 'cancelled' } }]);
    expect(waiting.list()).toEqual([]);
  });

  it.each([
    ['oneself', 'root', 'self-guard'],
    ['nobody', 'zoe', 'not-found'],
  ])('cannot be of %s', async (_whom, personId, code) => {
    await expect(later().schedule(seenOf(personId))).rejects.toMatchObject({ error: { code } });
  });

  it('cannot be of the last active administrator', async () => {
    desk.signIn('bob');
    userOf('root').Activo = false;
    await expect(later().schedule(seenOf('ana'))).rejects.toMatchObject({
      error: { code: 'last-administrator-guard' },
    });
  });

  it('cannot be of somebody who is another by now; the list shows who', async () => {
    userOf('bob').IdPerfil = 1;
    await expect(later().schedule(seenOf('bob'))).rejects.toMatchObject({ error: { code: 'conflict' } });
    expect(await desk.directory.known('bob')).toMatchObject({ profileId: '1' });
  });
});

describe('when the moment has come', () => {
  it('they are deleted, gone from the list, and in the journal', async () => {
    await soon().schedule(seenOf('bob'));
    expect(await outcome()).toEqual({ personId: 'bob', error: null });
    expect(idsOf()).toEqual(['root', 'ana', 'eva']);
    expect(await desk.directory.known('bob')).toBeUndefined();
    const [sent] = desk.corporation.arrivals.filter(({ line }) => line === 'DELETE /api/Usuario/bob');
    expect(sent?.ifMatch).toMatch(/^".+"$/);
    expect(await desk.entries()).toMatchObject([
      {
        action: 'person-delete',
        result: 'done',
        changes: [
          { field: 'userName', before: 'bob', after: null },
          { field: 'profile', before: 'Operador', after: null },
          { field: 'active', before: 'true', after: null },
        ],
      },
    ]);
  });

  it('whoever somebody else has deleted is gone all the same', async () => {
    const waiting = soon();
    const scheduling = waiting.schedule(seenOf('bob'));
    await scheduling;
    desk.corporation.users = desk.corporation.users.filter(({ Id }) => Id !== 'bob');
    expect(await outcome()).toEqual({ personId: 'bob', error: null });
    expect(await desk.entries()).toMatchObject([{ result: 'already' }]);
  });

  it('whoever was changed meanwhile stays: it is a conflict', async () => {
    await soon().schedule(seenOf('bob'));
    userOf('bob').Activo = false;
    expect(await outcome()).toEqual({ personId: 'bob', error: { code: 'conflict' } });
    expect(idsOf()).toContain('bob');
    expect(await desk.directory.known('bob')).toMatchObject({ active: false });
  });

  it('whoever somebody else deletes at the very moment is gone as well', async () => {
    desk.corporation.disturb = ({ line }) => {
      if (line.startsWith('DELETE')) {
        desk.corporation.users = desk.corporation.users.filter(({ Id }) => Id !== 'bob');
      }
      return undefined;
    };
    await soon().schedule(seenOf('bob'));
    expect(await outcome()).toEqual({ personId: 'bob', error: null });
    expect(await desk.entries()).toMatchObject([{ result: 'already' }]);
  });

  it('two at once never leave the house without an administrator', async () => {
    desk.signIn('bob');
    const waiting = soon();
    const both = await Promise.allSettled([
      waiting.schedule(seenOf('root')),
      waiting.schedule(seenOf('ana')),
    ]);
    expect(both.every(({ status }) => status === 'fulfilled')).toBe(true);
    await expect.poll(() => ended.length).toBe(2);
    expect(ended.filter(({ error }) => error === null)).toHaveLength(1);
    expect(ended.find(({ error }) => error)?.error).toEqual({ code: 'last-administrator-guard' });
    expect(idsOf()).toHaveLength(3);
  });

  it('a lost answer is settled by reading', async () => {
    desk.corporation.disturb = ({ line }) => (line.startsWith('DELETE') ? 'drop' : undefined);
    await soon().schedule(seenOf('bob'));
    expect(await outcome()).toEqual({ personId: 'bob', error: null });
    expect(desk.corporation.writes()).toEqual(['DELETE /api/Usuario/bob']);
    ended = [];
    desk.corporation.disturb = ({ line }) => (line.startsWith('DELETE') ? { refuse: 503 } : undefined);
    await soon().schedule(seenOf('eva'));
    expect((await outcome())?.error).toMatchObject({ code: 'server-failed' });
    expect(idsOf()).toContain('eva');
  });

  it('nothing is sent when the computer slept over it', async () => {
    await soon().schedule(seenOf('bob'));
    ahead = 3_600_000;
    expect(await outcome()).toEqual({ personId: 'bob', error: { code: 'cancelled' } });
    expect(desk.corporation.writes()).toEqual([]);
  });

  it('nothing is sent when the session has to be renewed first, then or later', async () => {
    await soon().schedule(seenOf('bob'));
    desk.session.askAgain();
    expect(await outcome()).toEqual({ personId: 'bob', error: { code: 'session-expired' } });
    desk.signIn('root');
    expect(desk.corporation.writes()).toEqual([]);
  });

  it('nothing is sent after a 401, however soon the person signs in again', async () => {
    await soon().schedule(seenOf('bob'));
    desk.corporation.tokens = new Set(['fresh']);
    await expect.poll(() => desk.session.state().phase).toBe('reauthenticating');
    desk.signIn('root', 'fresh');
    expect((await outcome())?.error).toMatchObject({ code: 'session-expired' });
    expect(idsOf()).toContain('bob');
    expect(desk.corporation.writes()).toEqual([]);
  });

  it('a sign-out under way stops what has not left', async () => {
    const waiting = soon();
    await waiting.schedule(seenOf('bob'));
    desk.corporation.disturb = ({ line }) => {
      if (line !== 'GET /api/Usuario/bob') return undefined;
      desk.session.signOut();
      waiting.cancelAll();
      return undefined;
    };
    expect((await outcome())?.error?.code).toMatch(/cancelled|session-expired/);
    expect(desk.corporation.writes()).toEqual([]);
  });

  describe('when the session ends between reading and deleting', () => {
    /** Until when the deletion waits for somebody to sign in. */
    const parked = async (waiting: Deletions) => {
      const { view } = desk.session;
      if (!view) throw new Error('nobody');
      desk.session.accept('token', { ...view, expiresAt: 0 });
      await waiting.schedule(seenOf('bob'));
      desk.corporation.disturb = ({ line }) => {
        if (line === 'GET /api/Usuario/bob') desk.session.askAgain();
        return undefined;
      };
      await expect.poll(() => desk.session.state()).toMatchObject({ parked: 1 });
      desk.corporation.disturb = () => undefined;
    };

    it('nothing is sent once it was called off', async () => {
      const waiting = soon();
      await parked(waiting);
      waiting.cancelAll();
      desk.signIn('root');
      expect(await outcome()).toEqual({ personId: 'bob', error: { code: 'cancelled' } });
      expect(desk.corporation.writes()).toEqual([]);
    });

    it('nothing is sent once it is too late', async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      onTestFinished(() => void vi.useRealTimers());
      const waiting = later();
      const scheduling = parked(waiting);
      await expect.poll(() => waiting.list()).toHaveLength(1);
      ahead = 3_600_000;
      vi.advanceTimersByTime(3_600_000);
      await scheduling;
      vi.advanceTimersByTime(15_000);
      desk.signIn('root');
      expect(await outcome()).toEqual({ personId: 'bob', error: { code: 'cancelled' } });
      expect(desk.corporation.writes()).toEqual([]);
    });
  });
});
