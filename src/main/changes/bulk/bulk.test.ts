import { beforeEach, describe, expect, it } from 'vitest';
import type { CorporateUser } from '../testing/little-corporation';
import { denyWriting } from '../../audit/records/testing/some-records';
import { everybody, openBulkDesk, type BulkDesk } from './testing/bulk-desk';

let desk: BulkDesk;

const PEOPLE = 60;
const named = (...personIds: string[]) => ({ kind: 'named' as const, personIds });
const user = (id: string): CorporateUser => desk.corporation.users.find(({ Id }) => Id === id)!;
const puts = () => desk.corporation.writes();
const journal = async () =>
  (await desk.entries()).map(({ subject, result, action }) => `${action} ${subject.id} ${result}`);
beforeEach(async () => {
  desk = await openBulkDesk();
  for (let at = 0; at < PEOPLE; at += 1) {
    const Id = `p${String(at).padStart(3, '0')}`;
    desk.corporation.users.push({ Id, UserName: Id, IdPerfil: 2, Activo: at % 3 !== 0, Imagen: null });
  }
  await desk.directory.refresh();
  desk.corporation.arrivals.length = 0;
});

describe('a preview', () => {
  it('says who will be switched, who is so already, and who must not, before anything happens', async () => {
    const preview = await desk.bulk.preview({ connectionId: 'c', scope: everybody, active: false });
    expect(preview.counts).toEqual({ total: 64, change: 43, already: 20, barred: 1, conflict: 0 });
    expect(preview.tokensMayWorkUntil).toBeGreaterThan(Date.now());
    const rows = (part: 'change' | 'already' | 'barred') =>
      desk.bulk.previewRows({ previewId: preview.previewId, part, offset: 0, limit: 3 });
    expect(rows('barred')).toEqual([
      {
        personId: 'root',
        userName: 'root',
        profileName: 'Administrador',
        active: false,
        reason: { code: 'self-guard' },
      },
    ]);
    expect(rows('already').map(({ personId }) => personId)).toEqual(['p000', 'p003', 'p006']);
    expect(rows('change').map(({ personId }) => personId)).toEqual(['ana', 'bob', 'eva']);
    expect(desk.corporation.arrivals).toEqual([]);
  });

  it('keeps one administrator where all of them would go', async () => {
    user('root').IdPerfil = 2;
    user('bob').IdPerfil = 1;
    await desk.directory.refresh();
    const preview = await desk.bulk.preview({ connectionId: 'c', scope: named('ana', 'bob'), active: false });
    expect(preview.counts).toMatchObject({ change: 1, barred: 1 });
    const [stays] = desk.bulk.previewRows({
      previewId: preview.previewId,
      part: 'barred',
      offset: 0,
      limit: 9,
    });
    expect(stays).toMatchObject({ personId: 'ana', reason: { code: 'last-administrator-guard' } });
  });

  it('is what happens, also when the list is another by then', async () => {
    const preview = await desk.bulk.preview({ connectionId: 'c', scope: everybody, active: false });
    desk.corporation.users.push({ ...user('eva'), Id: 'new', UserName: 'new' });
    await desk.directory.refresh();
    const { id } = await desk.bulk.start(preview.previewId);
    await desk.until(id, 'finished');
    expect(user('new').Activo).toBe(true);
    await expect(desk.bulk.start(preview.previewId)).rejects.toThrow('not-found');
  });

  it('is nobody else’s', async () => {
    const { previewId } = await desk.bulk.preview({ connectionId: 'c', scope: everybody, active: false });
    desk.signIn('ana');
    await expect(desk.bulk.start(previewId)).rejects.toThrow('not-found');
  });
});

describe('a bulk operation', () => {
  it('is told of as running when it begins, however short it is', async () => {
    const { previewId } = await desk.bulk.preview({
      connectionId: 'c',
      scope: named('ana'),
      active: false,
    });
    const { id } = await desk.bulk.start(previewId);
    expect(desk.told[0]).toMatchObject({ id, state: 'running', total: 1 });
  });

  it('switches exactly those in the other state, has one result a row, and writes each once', async () => {
    const { id } = await desk.start(everybody, false);
    const operation = await desk.until(id, 'finished');
    expect(operation).toMatchObject({
      total: 43,
      counts: { done: 43, waiting: 0, sending: 0 },
      undoneBy: null,
    });
    const off = Object.entries(desk.states()).filter(([, active]) => !active);
    expect(off).toHaveLength(63);
    expect(desk.states()['root']).toBe(true);
    expect(new Set(puts()).size).toBe(43);
    expect(puts()).toHaveLength(43);
    expect(Object.values(await desk.outcomes(id))).toEqual(Array.from({ length: 43 }, () => 'done'));
    expect((await journal()).sort()).toEqual(
      puts()
        .map((put) => `switch-off ${put.split('/').at(-1)} done`)
        .sort(),
    );
    expect(desk.ended.map((ended) => ended.id)).toEqual([id]);
    expect(desk.told.at(-1)).toMatchObject({ id, state: 'finished' });
    expect((await desk.directory.known('bob'))?.active).toBe(false);
  });

  it('leaves alone who was changed meanwhile, and shows what is there', async () => {
    const { previewId } = await desk.bulk.preview({
      connectionId: 'c',
      scope: named('bob', 'eva', 'p001'),
      active: false,
    });
    user('bob').IdPerfil = 3;
    user('eva').Activo = false;
    const { id } = await desk.bulk.start(previewId);
    await desk.until(id, 'finished');
    expect(await desk.outcomes(id)).toEqual({ bob: 'conflict', eva: 'already', p001: 'done' });
    expect(user('bob')).toMatchObject({ IdPerfil: 3, Activo: true });
    const { rows } = await desk.bulk.rows({
      operationId: id,
      outcomes: ['conflict'],
      search: '',
      offset: 0,
      limit: 9,
    });
    expect(rows[0]).toMatchObject({
      personId: 'bob',
      before: { active: true, profileName: 'Operador' },
      found: { active: true, profileName: 'Auditor' },
      error: { code: 'conflict' },
    });
    expect((await desk.directory.known('bob'))?.profileName).toBe('Auditor');
    // They have looked at it, and want it all the same.
    await desk.bulk.retry({ operationId: id, outcomes: ['conflict'] });
    await desk.until(id, 'finished');
    expect(user('bob')).toMatchObject({ IdPerfil: 3, Activo: false });
    expect((await journal()).filter((entry) => entry.includes('bob'))).toEqual([
      'switch-off bob conflict',
      'switch-off bob done',
    ]);
  });

  it('bars the last administrator also when the others went meanwhile, elsewhere', async () => {
    const { previewId } = await desk.bulk.preview({ connectionId: 'c', scope: named('ana'), active: false });
    user('root').Activo = false;
    const { id } = await desk.bulk.start(previewId);
    await desk.until(id, 'finished');
    expect(await desk.outcomes(id)).toEqual({ ana: 'barred' });
    expect(user('ana').Activo).toBe(true);
  });

  it('keeps trying who failed by accident, and tells who failed for good', async () => {
    let answers = 0;
    desk.corporation.disturb = ({ line }) => {
      answers += 1;
      if (line === 'PUT /api/Usuario/p001') return { refuse: 403 };
      if (line === 'PUT /api/Usuario/p002') return { refuse: 500 };
      return answers % 9 === 0 ? { refuse: 500 } : undefined;
    };
    const { id } = await desk.start(everybody, false);
    const operation = await desk.until(id, 'finished');
    expect(operation.counts).toMatchObject({ done: 41, failed: 2, waiting: 0, sending: 0 });
    const { rows } = await desk.bulk.rows({
      operationId: id,
      outcomes: ['failed'],
      search: '',
      offset: 0,
      limit: 9,
    });
    expect(rows.map(({ personId, error }) => [personId, error?.code])).toEqual([
      ['p001', 'not-permitted'],
      ['p002', 'server-failed'],
    ]);
    expect([user('p001').Activo, user('p002').Activo]).toEqual([true, true]);
    desk.corporation.disturb = () => undefined;
    await desk.bulk.retry({ operationId: id, outcomes: ['failed'], personIds: ['p002'] });
    const again = await desk.until(id, 'finished');
    expect(again.counts).toMatchObject({ done: 42, failed: 1 });
    expect([user('p001').Activo, user('p002').Activo]).toEqual([true, false]);
  });

  it('counts a lost answer as done exactly where the system has it', async () => {
    let writes = 0;
    desk.corporation.disturb = ({ line }) => {
      if (!line.startsWith('PUT')) return undefined;
      writes += 1;
      return writes % 3 === 0 ? 'drop' : undefined;
    };
    const { id } = await desk.start(everybody, false);
    await desk.until(id, 'finished');
    expect(puts()).toHaveLength(43);
    expect(new Set(Object.values(await desk.outcomes(id)))).toEqual(new Set(['done']));
  });

  it('stands still while the system asks for patience, and says until when', async () => {
    let patience = 0;
    desk.corporation.disturb = ({ line }) => {
      if (!line.startsWith('PUT') || patience >= 2) return undefined;
      patience += 1;
      return { refuse: 429 };
    };
    const { id } = await desk.start(everybody, false);
    const held = await desk.until(id, 'held-up');
    expect(held.hindrance).toMatchObject({ error: { code: 'throttled' } });
    expect(held.hindrance!.until!).toBeGreaterThan(Date.now() - 2000);
    const operation = await desk.until(id, 'finished');
    expect(operation.counts.done).toBe(43);
    expect(puts()).toHaveLength(43 + patience);
  });

  it('can be paused, and goes on', async () => {
    let seen = 0;
    let reached = (): void => undefined;
    const some = new Promise<void>((resolve) => (reached = resolve));
    desk.corporation.disturb = () => {
      seen += 1;
      if (seen === 20) reached();
      return undefined;
    };
    const { id } = await desk.start(everybody, false);
    await some;
    await desk.bulk.pause(id);
    const paused = await desk.until(id, 'paused');
    const written = puts().length;
    expect(paused.counts).toMatchObject({ done: written, waiting: 43 - written, sending: 0 });
    expect(written).toBeLessThan(43);
    expect(Object.values(desk.states()).filter((active) => !active)).toHaveLength(20 + written);
    await desk.bulk.resume(id);
    expect((await desk.until(id, 'finished')).counts.done).toBe(43);
    expect(puts()).toHaveLength(43);
  });

  it('can be cancelled: what was not sent stays unsent, and can be sent later', async () => {
    let seen = 0;
    let reached = (): void => undefined;
    const some = new Promise<void>((resolve) => (reached = resolve));
    desk.corporation.disturb = () => {
      seen += 1;
      if (seen === 20) reached();
      return undefined;
    };
    const { id } = await desk.start(everybody, false);
    await some;
    await desk.bulk.cancel(id);
    const cancelled = await desk.until(id, 'cancelled');
    const written = puts().length;
    expect(cancelled.counts).toMatchObject({
      done: written,
      cancelled: 43 - written,
      waiting: 0,
      sending: 0,
    });
    expect(cancelled.endedAt).not.toBeNull();
    expect(await journal()).toHaveLength(written);
    await desk.bulk.retry({ operationId: id, outcomes: ['cancelled'] });
    expect((await desk.until(id, 'finished')).counts.done).toBe(43);
    expect(puts()).toHaveLength(43);
  });

  it('sends nothing more once nothing can be kept, and goes on when it can', async () => {
    const { previewId } = await desk.bulk.preview({ connectionId: 'c', scope: everybody, active: false });
    await desk.records.ready();
    let room: (() => void) | undefined;
    let writes = 0;
    desk.corporation.disturb = async ({ line }) => {
      if (line.startsWith('PUT')) writes += 1;
      if (writes === 5 && !room) room = await denyWriting(desk.records);
      return undefined;
    };
    const { id } = await desk.bulk.start(previewId);
    const held = await desk.until(id, 'held-up');
    expect(held.hindrance?.error.code).toBe('file-not-written');
    // As many as were on their way, and not one more.
    expect(puts().length).toBeLessThanOrEqual(5 + 8);
    room!();
    expect((await desk.until(id, 'finished')).counts.done).toBe(43);
    expect(puts()).toHaveLength(43);
    expect(await journal()).toHaveLength(43);
  });

  it('is refused before anything is sent where it cannot be kept', async () => {
    const { previewId } = await desk.bulk.preview({ connectionId: 'c', scope: everybody, active: false });
    const room = await denyWriting(desk.records);
    await expect(desk.bulk.start(previewId)).rejects.toThrow('file-not-written');
    expect(desk.corporation.arrivals).toEqual([]);
    room();
    expect(await desk.bulk.list('c')).toEqual([]);
  });

  it('shows windows of its rows, by result and by name', async () => {
    const { id } = await desk.start(everybody, false);
    await desk.until(id, 'finished');
    const find = async (search: string, outcomes: 'done'[] = [], offset = 0, limit = 50) => {
      const { rows, matching } = await desk.bulk.rows({ operationId: id, outcomes, search, offset, limit });
      return [rows.map(({ personId }) => personId).slice(0, 2), matching];
    };
    expect(await find('')).toEqual([['ana', 'bob'], 43]);
    expect(await find('', ['done'], 2, 2)).toEqual([['eva', 'p001'], 43]);
    expect(await find('P00')).toEqual([['p001', 'p002'], 6]);
    expect(await find('administrador an')).toEqual([['ana'], 1]);
  });
});

describe('undoing an operation', () => {
  it('puts back exactly those whom it switched, and no other', async () => {
    const before = desk.states();
    const { id } = await desk.start(everybody, false);
    await desk.until(id, 'finished');
    const preview = await desk.bulk.previewUndo(id);
    expect(preview).toMatchObject({ undoes: id, active: true, counts: { total: 43, change: 43 } });
    desk.corporation.arrivals.length = 0;
    const undo = await desk.bulk.start(preview.previewId);
    expect((await desk.until(undo.id, 'finished')).counts.done).toBe(43);
    expect(desk.states()).toEqual(before);
    expect(puts()).toHaveLength(43);
    const [newest, undone] = await desk.bulk.list('c');
    expect([newest?.undoes, undone?.undoneBy]).toEqual([id, undo.id]);
    expect((await desk.entries()).filter(({ undo: takesBack }) => takesBack)).toHaveLength(43);
    // And the undo can be undone.
    const again = await desk.bulk.previewUndo(undo.id);
    expect(again.counts.change).toBe(43);
    const redo = await desk.bulk.start(again.previewId);
    await desk.until(redo.id, 'finished');
    expect(Object.values(desk.states()).filter((active) => !active)).toHaveLength(63);
  });

  it('leaves alone who was changed since, and who only was so already', async () => {
    const first = await desk.bulk.preview({
      connectionId: 'c',
      scope: named('bob', 'eva', 'p001', 'p002'),
      active: false,
    });
    user('p002').Activo = false;
    const { id } = await desk.bulk.start(first.previewId);
    await desk.until(id, 'finished');
    expect((await desk.outcomes(id))['p002']).toBe('already');
    user('bob').IdPerfil = 3;
    user('eva').Activo = true;
    const preview = await desk.bulk.previewUndo(id);
    expect(preview.counts).toEqual({ total: 3, change: 1, already: 1, barred: 0, conflict: 1 });
    const [conflict] = desk.bulk.previewRows({
      previewId: preview.previewId,
      part: 'conflict',
      offset: 0,
      limit: 9,
    });
    expect(conflict).toMatchObject({ personId: 'bob', active: true, reason: { code: 'conflict' } });
    const undo = await desk.bulk.start(preview.previewId);
    await desk.until(undo.id, 'finished');
    expect(await desk.outcomes(undo.id)).toEqual({ p001: 'done' });
    expect(desk.states()).toMatchObject({ bob: false, eva: true, p001: true, p002: false });
  });

  it('is not possible while it goes on', async () => {
    desk.corporation.disturb = () => new Promise(() => undefined);
    const { id } = await desk.start(everybody, false);
    await expect(desk.bulk.previewUndo(id)).rejects.toThrow('invalid-request');
  });
});

describe('switching each to a state of their own', () => {
  it('does as the list says', async () => {
    const people = await desk.directory.collect(named('p000', 'p001', 'p002'));
    const { id } = await desk.bulk.startListed(
      'c',
      people.map((person) => ({ person, active: person.id === 'p000' })),
    );
    const operation = await desk.until(id, 'finished');
    expect(operation).toMatchObject({ active: null, counts: { done: 3 } });
    expect(desk.states()).toMatchObject({ p000: true, p001: false, p002: false });
    const undo = await desk.bulk.start((await desk.bulk.previewUndo(id)).previewId);
    await desk.until(undo.id, 'finished');
    expect(desk.states()).toMatchObject({ p000: false, p001: true, p002: true });
  });
});
