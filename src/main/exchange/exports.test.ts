import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebContents } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OperationRow } from '#contract/bulk';
import type { JournalEntry } from '#contract/journal';
import { Failure } from '../failure/failure';
import { somePerson } from '../testing/some-person';
import { Exports } from './exports';
import type { MadePasswords } from './results-columns';

const page = {} as WebContents;
const row = (position: number, special: Partial<OperationRow>): OperationRow => ({
  position,
  personId: '',
  userName: `new-${position}`,
  before: null,
  active: true,
  outcome: 'done',
  error: null,
  found: null,
  at: Date.UTC(2026, 10, 21, 8, 30),
  ...special,
});
const rows = [
  row(0, {}),
  row(1, { outcome: 'failed', error: { code: 'rejected', words: 'No' } }),
  row(2, { outcome: 'unknown' }),
];
const entry: JournalEntry = {
  id: 7,
  at: Date.UTC(2026, 10, 21, 8, 30),
  connectionId: 'c',
  connectionName: '=Corp',
  address: 'https://corp.example',
  actor: { personId: 'a', userName: 'admin' },
  operationId: null,
  undo: false,
  action: 'switch-off',
  subject: { kind: 'person', id: 'p', name: 'ana' },
  changes: [{ field: 'active', before: 'true', after: 'false' }],
  result: 'done',
  error: null,
};

let folder: string;
let file: string | undefined;
let passwords: MadePasswords | undefined;
let asked: unknown[];
let exports: Exports;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portero-export-'));
  file = join(folder, 'out.csv');
  passwords = undefined;
  asked = [];
  exports = new Exports({
    sources: {
      directory: (id) => {
        if (id !== 'c') throw new Failure('not-signed-in');
        return {
          collect: () => Promise.resolve([somePerson()]),
          administrators: () =>
            Promise.resolve({ profileIds: new Set<string>(), activeIds: new Set<string>() }),
        };
      },
      entries: () => [entry],
      rows: () => rows,
      passwords: () => passwords,
      nameOf: (id) => (id === 'c' ? 'Head office' : ''),
      connectionOf: () => 'c',
    },
    dialogs: {
      save: (_page, suggestion) => {
        asked.push(suggestion);
        return Promise.resolve(file);
      },
      open: () => Promise.resolve(undefined),
    },
    delimiter: () => ',',
    report: () => undefined,
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const people = (connectionId: string) => ({
  connectionId,
  scope: { kind: 'named' as const, personIds: ['p'] },
  sort: { column: 'userName' as const, descending: false },
  columns: ['id' as const, 'active' as const],
  format: 'csv' as const,
});
const lines = (): string[] => readFileSync(join(folder, 'out.csv'), 'utf8').slice(1).trimEnd().split('\r\n');

describe('an export', () => {
  it('of people writes them where the person says, and tells the name alone', async () => {
    expect(await exports.people(people('c'), page)).toEqual({ file: 'out.csv', rows: 1 });
    expect(lines()).toEqual(['"id","active"', '"p","yes"']);
    expect(asked).toEqual([{ connectionName: 'Head office', topic: 'users', format: 'csv' }]);
  });

  it('writes nothing when the dialog is closed, and does not even ask a person who may not', async () => {
    file = undefined;
    expect(await exports.people(people('c'), page)).toBeNull();
    await expect(exports.people(people('another'), page)).rejects.toThrow('not-signed-in');
    expect(asked).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('tells when the file cannot be written', async () => {
    file = join(folder, 'out.csv');
    mkdirSync(join(file, 'inside'), { recursive: true });
    await expect(exports.people(people('c'), page)).rejects.toThrow('file-not-written');
    expect(readdirSync(folder)).toEqual(['out.csv']);
  });

  it('of the journal has a moment that means the same everywhere, changes old to new, and no formula', async () => {
    const filter = {
      connectionId: null,
      search: '',
      actions: [],
      results: [],
      subjectId: null,
      operationId: null,
      from: null,
      to: null,
    };
    await exports.journal({ filter, format: 'csv' }, page);
    expect(lines()[1]).toBe(
      `"7","2026-11-21T08:30:00.000Z","'=Corp","https://corp.example","a","admin","switch-off","person","p","ana","active: true → false","done","","no",""`,
    );
    await exports.journal({ filter, format: 'json' }, page);
    expect(JSON.parse(readFileSync(join(folder, 'out.csv'), 'utf8'))).toMatchObject([
      { id: 7, undo: false, error: null, changes: entry.changes },
    ]);
  });

  it('of results has made passwords for those who may be there, and no such column otherwise', async () => {
    const wanted = { operationId: '4a0f3c52-6a43-4c0f-9d39-6a8b7a0d3d10', format: 'csv' as const };
    expect(await exports.results(wanted, page)).toEqual({ file: 'out.csv', rows: 3 });
    expect(lines()[0]).not.toContain('password');
    passwords = new Map(rows.map(({ userName }) => [userName, `Secret-${userName}`]));
    await exports.results(wanted, page);
    expect(lines().map((line) => line.split(',').at(-1))).toEqual([
      '"password"',
      '"Secret-new-0"',
      '""',
      '"Secret-new-2"',
    ]);
  });
});
