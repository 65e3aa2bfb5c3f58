import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that exists until the running test is over. */
export async function tempDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portero-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
