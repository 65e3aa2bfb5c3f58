import { onTestFinished } from 'vitest';
import { seedDatabase } from '../seed/seed-database';
import { openStorage } from '../storage/storage';
import type { Storage } from '../storage/storage';
import { tempDir } from './temp-dir';

/** PBKDF2 rounds for tests that are not about their number. */
export const FAST_ITERATIONS = 10;

/** A real database in a temporary folder, closed when the running test is over. */
export async function openTestStorage(): Promise<Storage> {
  const storage = await openStorage({ dataDir: await tempDir(), now: Date.now });
  onTestFinished(() => storage.close());
  return storage;
}

/** The same with the named people in it. */
export async function openSeededStorage(users = 7): Promise<Storage> {
  const storage = await openTestStorage();
  await seedDatabase(storage.db, { users, now: Date.now, passwordIterations: FAST_ITERATIONS });
  return storage;
}
