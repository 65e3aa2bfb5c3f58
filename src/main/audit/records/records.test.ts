import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { Records } from './records';

let folder: string;
const file = () => join(folder, 'records.sqlite');
const opened = (): Records => {
  const records = new Records(folder, () => 0);
  onTestFinished(() => records.close());
  return records;
};
const intent = (records: Records, person: string): number =>
  records.run(
    `insert into intents (at, connection_id, connection_name, address, actor_id, actor_name, bound_to, kind,
      record, trace, entry) values (1, 'c', 'c', 'a', 'p', 'p', 'b', 'person-active', ?, '{}', '{}')`,
    person,
  );
const intents = (records: Records): number => records.all('select id from intents').length;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'records-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

describe('the records', () => {
  it('keep what was written, also when the app was killed and never closed them', async () => {
    const first = opened();
    await first.ready();
    intent(first, 'p1');
    const second = opened();
    await second.ready();
    expect(intents(second)).toBe(1);
    expect(second.notices()).toEqual([]);
  });

  it.runIf(process.platform !== 'win32')('are nobody else’s to read', async () => {
    const records = opened();
    await records.ready();
    intent(records, 'p1');
    const modes = readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777);
    expect(new Set(modes)).toEqual(new Set([0o600]));
  });

  it('make a transaction all or nothing, also one inside another', async () => {
    const records = opened();
    await records.ready();
    expect(() =>
      records.transaction(() => {
        intent(records, 'p1');
        records.transaction(() => intent(records, 'p2'));
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(intents(records)).toBe(0);
    records.transaction(() => intent(records, 'p3'));
    expect(intents(records)).toBe(1);
  });

  it.each([
    ['no database', () => Buffer.from('these are no records at all')],
    ['half of one', (good: Buffer) => good.subarray(0, 5000)],
    ['one with rubbish in the middle', (good: Buffer) => Buffer.from(good).fill(0xff, 4096, 40_000)],
    ['one of a newer Portero', (good: Buffer) => (good.writeUInt32BE(999, 60), good)],
  ])('set %s aside and begin afresh', async (_kind, spoil) => {
    const records = opened();
    await records.ready();
    intent(records, 'p1');
    records.run('delete from intents');
    records.all('pragma wal_checkpoint(truncate)');
    const spoilt = spoil(readFileSync(file()));
    records.close();
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    writeFileSync(file(), spoilt);

    const next = opened();
    const openings: number[] = [];
    next.whenOpened((itself) => openings.push(intents(itself)));
    await next.ready();
    intent(next, 'p2');
    expect(intents(next)).toBe(1);
    expect(openings).toEqual([0]);
    const [notice] = next.notices();
    expect(notice).toEqual({
      code: 'journal-set-aside',
      file: 'records.sqlite.damaged-1970-01-01T00-00-00.000Z',
    });
    expect(readFileSync(join(folder, notice!.file))).toEqual(spoilt);
  });

  it('say that nothing can be kept where they cannot be written, and can be asked again', async () => {
    mkdirSync(file());
    const records = opened();
    await expect(records.ready()).rejects.toMatchObject({ error: { code: 'file-not-written' } });
    rmSync(file(), { recursive: true });
    await records.ready();
    expect(intents(records)).toBe(0);
    expect(records.notices()).toEqual([]);
  });

  it('say so when the disk is full, and keep what was there', async () => {
    const records = opened();
    await records.ready();
    intent(records, 'p1');
    const [{ page_count: pages }] = records.all<{ page_count: number }>('pragma page_count') as [
      { page_count: number },
    ];
    records.all(`pragma max_page_count = ${pages}`);
    const fill = (): void => {
      for (let at = 0; at < 1000; at += 1) intent(records, 'x'.repeat(1000));
    };
    expect(() => records.transaction(fill)).toThrow('file-not-written');
    expect(intents(records)).toBe(1);
    records.all('pragma max_page_count = 1000000');
    records.transaction(fill);
    expect(intents(records)).toBe(1001);
  });

  it('call back only for what was kept', async () => {
    const records = opened();
    await records.ready();
    const kept: string[] = [];
    const add = (name: string, fails: boolean) => () => {
      records.committed(() => kept.push(name));
      expect(kept).not.toContain(name);
      if (fails) throw new Error('no');
    };
    expect(() => records.transaction(add('first', true))).toThrow('no');
    records.transaction(add('second', false));
    expect(kept).toEqual(['second']);
  });
});
