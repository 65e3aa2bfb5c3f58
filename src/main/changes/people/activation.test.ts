import { beforeEach, describe, expect, it } from 'vitest';
import { openBulkDesk, type BulkDesk } from '../bulk/testing/bulk-desk';
import { denyWriting } from '../../audit/records/testing/some-records';

let desk: BulkDesk;

beforeEach(async () => {
  desk = await openBulkDesk();
  await desk.directory.refresh();
  desk.corporation.arrivals.length = 0;
});

const bob = () => desk.corporation.users.find(({ Id }) => Id === 'bob')!;
const puts = () => desk.corporation.writes();
const shown = async (id: string) => desk.directory.known(id);
const results = async () =>
  (await desk.entries()).map(({ action, subject, result, error }) => [action, subject.id, result, error]);
/** Answers the next write so. */
const onWrite = (answer: () => Awaited<ReturnType<BulkDesk['corporation']['disturb']>>): void => {
  desk.corporation.disturb = ({ line }) => (line.startsWith('PUT ') ? answer() : undefined);
};

describe('switching one person', () => {
  it('reads, writes, confirms and notes it down', async () => {
    const before = Date.now();
    const { person, already, tokensMayWorkUntil } = await desk.activate('bob', false);
    expect([person.active, already, bob().Activo]).toEqual([false, false, false]);
    expect(tokensMayWorkUntil).toBeGreaterThanOrEqual(before + 1_800_000);
    expect(desk.corporation.arrivals.map(({ line }) => line)).toEqual([
      'GET /api/Usuario/bob',
      'PUT /api/Usuario/bob',
    ]);
    expect((await shown('bob'))?.active).toBe(false);
    const [entry] = await desk.entries();
    expect(entry).toMatchObject({
      action: 'switch-off',
      subject: { kind: 'person', id: 'bob', name: 'bob' },
      changes: [{ field: 'active', before: 'true', after: 'false' }],
      result: 'done',
      actor: { personId: 'root', userName: 'root' },
      operationId: null,
    });
    expect(desk.records.all('select * from intents')).toEqual([]);
  });

  it('does not write what is so already, and shows it', async () => {
    bob().Activo = false;
    expect(await desk.activate('bob', false)).toMatchObject({ already: true });
    expect(puts()).toEqual([]);
    expect((await shown('bob'))?.active).toBe(false);
    expect(await results()).toEqual([['switch-off', 'bob', 'already', null]]);
  });

  it.each([
    ['profile', () => (bob().IdPerfil = 3), 'Auditor'],
    ['name', () => (bob().UserName = 'robert'), 'Operador'],
  ])('does not overwrite a %s that changed elsewhere, and shows it', async (_field, change, profile) => {
    change();
    await expect(desk.activate('bob', false)).rejects.toMatchObject({ error: { code: 'conflict' } });
    expect(puts()).toEqual([]);
    expect(await shown('bob')).toMatchObject({
      profileName: profile,
      userName: bob().UserName,
      active: true,
    });
    expect(await results()).toEqual([['switch-off', 'bob', 'conflict', 'conflict']]);
    // Seen now: the next click is about what is there.
    await desk.activate('bob', false);
    expect(bob()).toMatchObject({ Activo: false, IdPerfil: bob().IdPerfil });
  });

  it('does not undo a change that comes between its reading and its writing', async () => {
    let changed = false;
    onWrite(() => {
      if (!changed) bob().IdPerfil = 3;
      changed = true;
      return undefined;
    });
    await expect(desk.activate('bob', false)).rejects.toMatchObject({ error: { code: 'conflict' } });
    expect(bob()).toMatchObject({ IdPerfil: 3, Activo: true });
  });

  it('goes on where what came between did not matter', async () => {
    let changed = false;
    onWrite(() => {
      if (!changed) bob().Imagen = '/images/new.png';
      changed = true;
      return undefined;
    });
    await desk.activate('bob', false);
    expect(bob()).toMatchObject({ Imagen: '/images/new.png', Activo: false });
  });

  it('looks again after a sign-in in the middle, where the system has no versions', async () => {
    desk.corporation.versions = false;
    onWrite(() => {
      desk.corporation.tokens.delete('token');
      return undefined;
    });
    const switching = desk.activate('bob', false);
    while (desk.session.state().phase !== 'reauthenticating') {
      await new Promise((resolve) => setImmediate(resolve));
    }
    desk.corporation.disturb = () => undefined;
    bob().IdPerfil = 3;
    desk.corporation.tokens.add('second');
    desk.signIn('root', 'second');
    await expect(switching).rejects.toMatchObject({ error: { code: 'conflict' } });
    expect(bob()).toMatchObject({ IdPerfil: 3, Activo: true });
  });

  it('is done when the answer was lost and the system has it', async () => {
    onWrite(() => 'drop');
    expect(await desk.activate('bob', false)).toMatchObject({ already: false });
    expect(puts()).toHaveLength(1);
    expect(await results()).toEqual([['switch-off', 'bob', 'done', null]]);
  });

  it('is not done when the system failed before anything happened', async () => {
    onWrite(() => ({ refuse: 500 }));
    await expect(desk.activate('bob', false)).rejects.toMatchObject({
      error: { code: 'server-failed', status: 500 },
    });
    expect((await shown('bob'))?.active).toBe(true);
    expect(await results()).toEqual([['switch-off', 'bob', 'failed', 'server-failed']]);
  });

  it('is unknown when the system cannot be asked any more', async () => {
    let written = false;
    desk.corporation.disturb = ({ line }) => {
      if (written) return { refuse: 503 };
      written = line.startsWith('PUT ');
      return written ? 'drop' : undefined;
    };
    await expect(desk.activate('bob', false)).rejects.toMatchObject({
      error: { code: 'outcome-unknown' },
    });
    expect(await results()).toEqual([['switch-off', 'bob', 'unknown', 'outcome-unknown']]);
  });

  it('is refused by the guards, whatever the system would allow, and that is noted too', async () => {
    await expect(desk.activate('root', false)).rejects.toMatchObject({
      error: { code: 'self-guard' },
    });
    expect(puts()).toEqual([]);
    expect(await results()).toEqual([['switch-off', 'root', 'barred', 'self-guard']]);
  });

  it('lets the first of two clicks on the same person decide', async () => {
    const first = desk.activate('bob', false);
    await expect(desk.activate('bob', true)).rejects.toMatchObject({ error: { code: 'cancelled' } });
    await first;
    expect(bob().Activo).toBe(false);
    await desk.activate('bob', true);
    expect(bob().Activo).toBe(true);
  });

  it('sends nothing where its record cannot be kept', async () => {
    await denyWriting(desk.records);
    await expect(desk.activate('bob', false)).rejects.toMatchObject({
      error: { code: 'file-not-written' },
    });
    expect(puts()).toEqual([]);
    expect(bob().Activo).toBe(true);
  });

  describe('when Portero ends in the middle', () => {
    /** Ends when the write is (or is about to be) at the system, and starts again. */
    const killed = async (arrives: boolean): Promise<void> => {
      const sent = new Promise<void>((resolve) => {
        desk.corporation.disturb = async ({ line }) => {
          if (!line.startsWith('PUT ')) return undefined;
          if (arrives) bob().Activo = false;
          resolve();
          return new Promise(() => undefined);
        };
      });
      desk.activate('bob', false).catch(() => undefined);
      await sent;
      desk.corporation.disturb = () => undefined;
      desk.locks.release('person bob');
      await desk.startAgain(desk.records, desk.journal).changes.settle();
    };

    it('finds out at the next sign-in that it was done', async () => {
      await killed(true);
      expect(await results()).toEqual([['switch-off', 'bob', 'done', null]]);
      expect((await shown('bob'))?.active).toBe(false);
      expect(desk.records.all('select * from intents')).toEqual([]);
    });

    it('finds out at the next sign-in that it was not done, and does not do it then', async () => {
      await killed(false);
      expect((await results()).map(([, id, result]) => [id, result])).toEqual([['bob', 'failed']]);
      expect(bob().Activo).toBe(true);
    });
  });

  it('leaves what was sent when the session was lost for the same person to find out', async () => {
    let answer = (): void => undefined;
    const sent = new Promise<void>((resolve) => {
      desk.corporation.disturb = async ({ line }) => {
        if (!line.startsWith('PUT ')) return undefined;
        resolve();
        await new Promise<void>((go) => (answer = go));
        return undefined;
      };
    });
    const switching = desk.activate('bob', false);
    await sent;
    desk.session.signOut();
    answer();
    await expect(switching).rejects.toMatchObject({ error: { code: 'session-expired' } });
    expect(await desk.entries()).toEqual([]);
    desk.corporation.disturb = () => undefined;
    desk.signIn('ana');
    await desk.changes.settle();
    expect(await desk.entries()).toEqual([]);
    desk.signIn('root');
    await desk.changes.settle();
    expect(await results()).toEqual([['switch-off', 'bob', 'done', null]]);
  });
});
