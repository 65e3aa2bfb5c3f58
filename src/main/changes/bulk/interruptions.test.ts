import { dirname } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { JournalEntry } from '#contract/journal';
import { Journal } from '../../audit/audit-log';
import { someRecords } from '../../audit/records/testing/some-records';
import { openBulkDesk, everybody, type BulkDesk } from './testing/bulk-desk';

let desk: BulkDesk;
const PEOPLE = 60;

beforeEach(async () => {
  desk = await openBulkDesk();
  for (let at = 0; at < PEOPLE; at += 1) {
    const Id = `p${String(at).padStart(3, '0')}`;
    desk.corporation.users.push({ Id, UserName: Id, IdPerfil: 2, Activo: true, Imagen: null });
  }
  await desk.directory.refresh();
  desk.corporation.arrivals.length = 0;
});

const turn = () => new Promise((resolve) => setImmediate(resolve));
const puts = () => desk.corporation.writes();
const off = () => Object.values(desk.states()).filter((active) => !active).length;

/** Calls back when so many writes have arrived, before that one is answered. */
const atWrite = (number: number, then: () => void): void => {
  let writes = 0;
  desk.corporation.disturb = ({ line }) => {
    if (line.startsWith('PUT')) writes += 1;
    if (line.startsWith('PUT') && writes === number) then();
    return undefined;
  };
};

/** What the journal says of each person, the last word. */
const lastWords = async (journal: { entries(): Promise<JournalEntry[]> }): Promise<Record<string, string>> =>
  Object.fromEntries((await journal.entries()).map(({ subject, result }) => [subject.id, result]));

/**
 * Begins to switch everybody off, lets Portero be killed when some writes are at the system (every other of them is carried
 * out, and nobody hears of any), and starts it again.
 */
async function killedInTheMiddle(): Promise<{ id: string; journal: Journal }> {
  let reached = (): void => undefined;
  const killed = new Promise<void>((resolve) => (reached = resolve));
  let writes = 0;
  desk.corporation.disturb = ({ line }) => {
    if (!line.startsWith('PUT')) return undefined;
    writes += 1;
    if (writes < 20) return undefined;
    if (writes % 2 === 0) desk.corporation.users.find(({ Id }) => line.endsWith(`/${Id}`))!.Activo = false;
    if (writes === 22) reached();
    return new Promise(() => undefined);
  };
  const { id } = await desk.start(everybody, false);
  await killed;
  const [{ file }] = desk.records.all<{ file: string }>('pragma database_list') as [{ file: string }];
  desk.records.close();
  desk.corporation.disturb = () => undefined;
  for (const { Id } of desk.corporation.users) desk.locks.release(`person ${Id}`);
  const records = someRecords(dirname(file));
  const journal = new Journal(records, { changed: () => undefined, now: () => Date.now() });
  desk.bulk = desk.startAgain(records, journal).bulk;
  return { id, journal };
}

describe('an operation in the middle of which', () => {
  it('the token ends waits for the person, and then goes on by itself', async () => {
    atWrite(20, () => desk.corporation.tokens.delete('token'));
    const { id } = await desk.start(everybody, false);
    while (desk.session.state().phase !== 'reauthenticating') await turn();
    desk.bulk.sessionChanged('c', desk.session.state());
    const [waiting] = await desk.bulk.list('c');
    expect(waiting).toMatchObject({ state: 'held-up', hindrance: { error: { code: 'session-expired' } } });
    desk.corporation.tokens.add('second');
    desk.signIn('root', 'second');
    desk.bulk.sessionChanged('c', desk.session.state());
    const operation = await desk.until(id, 'finished');
    expect(operation.counts.done).toBe(63);
    expect(off()).toBe(63);
    expect(desk.states()['root']).toBe(true);
  });

  it('the person does not sign in again is interrupted, truly told, and resumed when they are back', async () => {
    atWrite(20, () => desk.corporation.tokens.delete('token'));
    const { id } = await desk.start(everybody, false);
    while (desk.session.state().phase !== 'reauthenticating') await turn();
    desk.session.giveUp();
    desk.bulk.sessionChanged('c', desk.session.state());
    const interrupted = await desk.until(id, 'interrupted');
    expect(interrupted.counts).toMatchObject({ done: off(), sending: 0, waiting: 63 - off() });
    desk.corporation.tokens.add('second');
    desk.signIn('root', 'second');
    const sheets = desk.session.state().phase;
    expect(sheets).toBe('signed-in');
    await desk.bulk.resume(id);
    expect((await desk.until(id, 'finished')).counts.done).toBe(63);
    expect(off()).toBe(63);
  });

  it('the person signs out stops; nobody else sees it; and only they can go on', async () => {
    atWrite(20, () => {
      desk.session.signOut();
      desk.bulk.sessionChanged('c', desk.session.state());
    });
    const { id } = await desk.start(everybody, false);
    while (desk.session.state().phase !== 'signed-out') await turn();
    desk.corporation.tokens.add('anas');
    desk.signIn('ana', 'anas');
    desk.bulk.sessionChanged('c', desk.session.state());
    expect(await desk.bulk.list('c')).toEqual([]);
    await expect(desk.bulk.resume(id)).rejects.toThrow('not-found');
    await expect(
      desk.bulk.rows({ operationId: id, outcomes: [], search: '', offset: 0, limit: 1 }),
    ).rejects.toThrow('not-found');
    while (desk.told.at(-1)?.state !== 'interrupted') await turn();
    expect(desk.corporation.arrivals.filter(({ bearer }) => bearer === 'anas')).toEqual([]);
    desk.session.signOut();
    desk.signIn('root');
    desk.bulk.sessionChanged('c', desk.session.state());
    const [interrupted] = await desk.bulk.list('c');
    expect(interrupted?.state).toBe('interrupted');
    await desk.bulk.resume(id);
    expect((await desk.until(id, 'finished')).counts).toMatchObject({ done: 63, already: 0 });
    expect(off()).toBe(63);
    expect(Object.values(await lastWords(desk))).toEqual(Array.from({ length: 63 }, () => 'done'));
  });

  it('the system goes away for a while waits, and goes on when it is back', async () => {
    let away = false;
    let writes = 0;
    desk.corporation.disturb = ({ line }) => {
      if (line.startsWith('PUT')) writes += 1;
      if (writes === 20 && !away && line.startsWith('PUT')) {
        away = true;
        return 'drop';
      }
      return away ? { refuse: 503 } : undefined;
    };
    const { id } = await desk.start(everybody, false);
    const held = await desk.until(id, 'held-up');
    expect(held.hindrance?.error.code).toBe('server-failed');
    desk.corporation.disturb = () => undefined;
    expect((await desk.until(id, 'finished')).counts.done).toBe(63);
    expect(puts().filter((put, at) => puts().indexOf(put) !== at).length).toBeLessThanOrEqual(8);
  });

  it('the system fails every write for a while is held up instead of burning its rows', async () => {
    let failing = true;
    desk.corporation.disturb = ({ line }) =>
      failing && line.startsWith('PUT') ? { refuse: 500 } : undefined;
    const { id } = await desk.start(everybody, false);
    const held = await desk.until(id, 'held-up');
    expect(held.counts).toMatchObject({ failed: 0, done: 0 });
    failing = false;
    expect((await desk.until(id, 'finished')).counts.done).toBe(63);
    expect(off()).toBe(63);
  });

  it('Portero is killed can be resumed: done where the system has it, sent where it has not', async () => {
    const { id, journal } = await killedInTheMiddle();
    const [interrupted] = await desk.bulk.list('c');
    expect(interrupted).toMatchObject({ id, state: 'interrupted', endedAt: null });
    const undecided = interrupted!.counts.sending;
    expect(undecided).toBeGreaterThanOrEqual(3);
    await desk.bulk.resume(id);
    const operation = await desk.until(id, 'finished');
    expect(operation.counts).toMatchObject({ done: 63, already: 0, unknown: 0 });
    expect(off()).toBe(63);
    const said: Record<string, string> = {};
    for await (const entry of journal.entries({
      connectionId: null,
      search: '',
      actions: [],
      results: [],
      subjectId: null,
      operationId: id,
      from: null,
      to: null,
    })) {
      expect(said[entry.subject.id]).toBeUndefined();
      said[entry.subject.id] = entry.result;
    }
    expect(said).toEqual(await desk.outcomes(id));
  });

  it('Portero is killed can be cancelled: what was on its way is found out, the rest stays unsent', async () => {
    const { id } = await killedInTheMiddle();
    await desk.bulk.cancel(id);
    const operation = await desk.until(id, 'cancelled');
    expect(operation.counts).toMatchObject({ done: off(), cancelled: 63 - off(), unknown: 0 });
  });

  it('another connection’s system is meant is not resumed there', async () => {
    atWrite(5, () => {
      desk.session.signOut();
      desk.bulk.sessionChanged('c', desk.session.state());
    });
    const { id } = await desk.start(everybody, false);
    while (desk.session.state().phase !== 'signed-out') await turn();
    desk.signIn('root');
    desk.place.boundTo = () => 'web-corporativa elsewhere';
    await expect(desk.bulk.resume(id)).rejects.toThrow('not-found');
    expect(await desk.bulk.list('c')).toEqual([]);
  });
});

describe('creating people', () => {
  const EVERY_STATE = { search: '', active: 'all', administrator: 'all' } as const;
  const somebody = (userName: string) => ({ userName, password: 'Secret-123', profileId: '2', active: true });

  it('finds nobody else’s doing in them, whenever the list is read', async () => {
    await desk.directory.refresh();
    let registered = 0;
    desk.corporation.disturb = async ({ line }) => {
      if (line !== 'POST /api/Auth/register') return undefined;
      registered += 1;
      if (registered === 3) await desk.directory.refresh();
      return registered === 2 ? 'drop' : undefined;
    };
    desk.corporation.users.push({ Id: 'x', UserName: 'x', IdPerfil: 2, Activo: true, Imagen: null });
    const { id } = await desk.bulk.startCreation('c', ['n1', 'n2', 'n3', 'n4'].map(somebody));
    await desk.until(id, 'finished');
    await desk.directory.refresh();
    const filter = { ...EVERY_STATE, profileIds: [], changedElsewhere: true };
    const marked = await desk.directory.collect({ kind: 'matching', filter, except: [] });
    expect(marked.map(({ userName }) => userName)).toEqual(['x']);
    expect((await desk.directory.resolve(['n1', 'n2', 'n3', 'n4'])).found).toHaveLength(4);
  });

  it('creates each once, says who was there already, and keeps no password', async () => {
    let lost = 0;
    desk.corporation.disturb = ({ line }) => {
      if (line !== 'POST /api/Auth/register') return undefined;
      lost += 1;
      return lost === 2 ? 'drop' : undefined;
    };
    const { id } = await desk.bulk.startCreation('c', ['n1', 'n2', 'bob', 'n3'].map(somebody));
    await desk.until(id, 'finished');
    expect(await desk.outcomes(id)).toEqual({ n1: 'done', n2: 'done', bob: 'already', n3: 'done' });
    expect(desk.corporation.users.filter(({ UserName }) => UserName.startsWith('n'))).toHaveLength(3);
    expect((await desk.directory.resolve(['n1', 'n2', 'n3'])).found).toHaveLength(3);
    const [entry] = await desk.entries();
    expect(entry).toMatchObject({ action: 'person-create', subject: { name: 'n1' }, result: 'done' });
    const everything = ['operations', 'operation_rows', 'journal', 'intents'].map((table) =>
      desk.records.all(`select * from ${table}`),
    );
    expect(JSON.stringify(everything)).not.toContain('Secret-123');
    await expect(desk.bulk.previewUndo(id)).rejects.toThrow('invalid-request');
  });

  it('is not taken up by anybody once the person is gone: nobody knows the passwords any more', async () => {
    let writes = 0;
    desk.corporation.disturb = ({ line }) => {
      if (!line.startsWith('POST')) return undefined;
      writes += 1;
      if (writes === 3) {
        desk.session.signOut();
        desk.bulk.sessionChanged('c', desk.session.state());
      }
      return undefined;
    };
    const people = Array.from({ length: 40 }, (_, at) => somebody(`n${at}`));
    const { id } = await desk.bulk.startCreation('c', people);
    while (desk.session.state().phase !== 'signed-out') await turn();
    desk.signIn('root');
    const operation = await desk.until(id, 'cancelled');
    expect(operation.counts.cancelled).toBeGreaterThan(25);
    const there = desk.corporation.users.filter(({ UserName }) => UserName.startsWith('n')).length;
    expect(operation.counts.done).toBeLessThanOrEqual(there);
    expect(operation.counts.done + operation.counts.unknown).toBeGreaterThanOrEqual(there);
  });
});
