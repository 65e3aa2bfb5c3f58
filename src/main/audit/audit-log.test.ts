import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { JournalEntry, JournalFilter } from '#contract/journal';
import { Records } from './records/records';
import { Journal, type JournalContext, type NewEntry } from './audit-log';

const ana: JournalContext = {
  connectionId: 'c1',
  connectionName: 'Corporativa',
  address: 'https://corp.example',
  actor: { personId: 'a', userName: 'ana' },
};
const entry = (special: Partial<NewEntry> = {}): NewEntry => ({
  operationId: null,
  undo: false,
  action: 'switch-off',
  subject: { kind: 'person', id: 'p1', name: 'jdoe' },
  changes: [{ field: 'active', before: 'true', after: 'false' }],
  result: 'done',
  error: null,
  ...special,
});
const about = (name: string, special: Partial<NewEntry> = {}): NewEntry =>
  entry({ subject: { kind: 'person', id: `id-${name}`, name }, ...special });
const everything: JournalFilter = {
  connectionId: null,
  search: '',
  actions: [],
  results: [],
  subjectId: null,
  operationId: null,
  from: null,
  to: null,
};

let records: Records;
let journal: Journal;
let now: number;
let told: number[];

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'journal-'));
  records = new Records(folder);
  onTestFinished(() => {
    records.close();
    rmSync(folder, { recursive: true, force: true });
  });
  now = 1000;
  told = [];
  journal = new Journal(records, { changed: (total) => told.push(total), now: () => now });
});

const find = async (filter: Partial<JournalFilter> = {}, offset = 0, limit = 50): Promise<string[]> => {
  const { entries, matching } = await journal.window({ ...everything, ...filter, offset, limit });
  if (offset === 0 && limit === 50) expect(matching).toBe(entries.length);
  return entries.map(({ subject }) => subject.name);
};

describe('the journal', () => {
  it('tells who changed what, when, from what to what, where and with which result', async () => {
    await journal.add(ana, entry({ result: 'failed', error: 'not-permitted', operationId: null }));
    const { entries, total } = await journal.window({ ...everything, offset: 0, limit: 10 });
    expect(total).toBe(1);
    expect(entries).toEqual([
      {
        id: 1,
        at: 1000,
        ...ana,
        ...entry({ result: 'failed', error: 'not-permitted' }),
      } satisfies JournalEntry,
    ]);
  });

  it('shows windows, the newest first', async () => {
    for (const name of ['one', 'two', 'three', 'four']) await journal.add(ana, about(name));
    expect(await find()).toEqual(['four', 'three', 'two', 'one']);
    expect(await find({}, 1, 2)).toEqual(['three', 'two']);
    const { matching, total } = await journal.window({ ...everything, offset: 3, limit: 1 });
    expect([matching, total]).toEqual([4, 4]);
  });

  it('finds any part of names, ids and values, accents and case ignored; several words must all fit', async () => {
    await journal.add(ana, about('José Ñandú'));
    await journal.add(
      ana,
      about('jdoe', { changes: [{ field: 'profile', before: 'Operador', after: 'Admin"x' }] }),
    );
    const bob = { ...ana, actor: { personId: 'b', userName: 'Bárbara' } };
    await journal.add(bob, about('zoe'));
    expect(await find({ search: 'nandu' })).toEqual(['José Ñandú']);
    expect(await find({ search: 'JOS ñan' })).toEqual(['José Ñandú']);
    expect(await find({ search: 'perador' })).toEqual(['jdoe']);
    expect(await find({ search: 'min"x' })).toEqual(['jdoe']);
    expect(await find({ search: 'id-jd' })).toEqual(['jdoe']);
    expect(await find({ search: 'barbara' })).toEqual(['zoe']);
    expect(await find({ search: 'do' })).toEqual(['jdoe']);
    expect(await find({ search: 'do oper' })).toEqual(['jdoe']);
    expect(await find({ search: 'jose jdoe' })).toEqual([]);
    expect(await find({ search: '* or NEAR( ^"' })).toEqual([]);
  });

  it('filters by connection, action, result, subject, operation and time', async () => {
    const operationId = '00000000-0000-4000-8000-000000000001';
    await journal.add(ana, about('one'));
    now = 2000;
    await journal.add({ ...ana, connectionId: 'c2' }, about('two', { action: 'switch-on', operationId }));
    now = 3000;
    await journal.add(ana, about('three', { result: 'conflict', error: 'conflict' }));
    expect(await find({ connectionId: 'c2' })).toEqual(['two']);
    expect(await find({ actions: ['switch-off'] })).toEqual(['three', 'one']);
    expect(await find({ results: ['conflict', 'failed'] })).toEqual(['three']);
    expect(await find({ subjectId: 'id-one' })).toEqual(['one']);
    expect(await find({ operationId })).toEqual(['two']);
    expect(await find({ from: 2000, to: 3000 })).toEqual(['two']);
    expect(await find({ search: 'thr', connectionId: 'c1', actions: ['switch-off'] })).toEqual(['three']);
    expect(await find({ search: 'thr', connectionId: 'c2' })).toEqual([]);
  });

  it('counts on as entries are added', async () => {
    await journal.add(ana, about('one'));
    const count = async () =>
      (await journal.window({ ...everything, search: 'one', offset: 0, limit: 1 })).matching;
    expect(await count()).toBe(1);
    await journal.add(ana, about('another one'));
    await journal.add(ana, about('two'));
    expect(await count()).toBe(2);
  });

  it('can only be added to', async () => {
    await journal.add(ana, about('one'));
    expect(() => records.run(`update journal set subject_name = 'x'`)).toThrow('only ever added to');
    expect(() => records.run('delete from journal')).toThrow('only ever added to');
    expect(await find()).toEqual(['one']);
  });

  it('keeps no bytes of pictures and nothing overlong', async () => {
    const changes = [
      { field: 'image', before: null, after: `data:image/png;base64,${'A'.repeat(5000)}` },
      { field: 'profile', before: 'x'.repeat(10_000), after: null },
    ];
    await journal.add(ana, entry({ changes }));
    const { entries } = await journal.window({ ...everything, offset: 0, limit: 1 });
    expect(entries[0]?.changes[0]).toEqual({ field: 'image', before: null, after: 'image' });
    expect(entries[0]?.changes[1]?.before).toHaveLength(500);
    expect(await find({ search: 'AAAA' })).toEqual([]);
  });

  it('hands out everything that is there for an export, and nothing that comes meanwhile', async () => {
    await journal.ready();
    records.transaction(() => {
      for (let at = 0; at < 2500; at += 1) journal.insert(ana, about(`n${at}`), at);
    });
    const names: string[] = [];
    for await (const { subject } of journal.entries({ ...everything, search: 'id-n' })) {
      if (names.length === 0) await journal.add(ana, about('n-late'));
      names.push(subject.name);
    }
    expect(names).toHaveLength(2500);
    expect(new Set(names).size).toBe(2500);
    expect(names[0]).toBe('n2499');
  });

  it('keeps nothing of a transaction that fails, also not its place', async () => {
    await journal.ready();
    expect(() =>
      records.transaction(() => {
        journal.insert(ana, entry(), 1);
        throw new Error('no');
      }),
    ).toThrow('no');
    await journal.add(ana, about('one'));
    expect(await find({ connectionId: 'c1' })).toEqual(['one']);
  });

  it('tells of new entries', async () => {
    await journal.add(ana, entry());
    await journal.add(ana, entry());
    while (told.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(told).toEqual([2]);
  });
});
