import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Records } from '../records';

/** Records in a folder of their own, for the running test; both are gone when it ends. */
export function someRecords(folder = mkdtempSync(join(tmpdir(), 'records-'))): Records {
  const records = new Records(folder);
  onTestFinished(() => {
    records.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return records;
}

/** From now on nothing can be written, as on a disk that is read-only; answers how to end that. */
export async function denyWriting(records: Records): Promise<() => void> {
  await records.ready();
  records.all('pragma query_only = on');
  return () => void records.all('pragma query_only = off');
}
