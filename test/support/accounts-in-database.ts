import { join } from 'node:path';
import { readDatabase } from './database-file';

/** Who is active, by id, read from the server's database file itself. */
export function activeInDatabase(dataDir: string): Map<string, boolean> {
  return readDatabase(join(dataDir, 'portero.db'), (database) => {
    const rows = database.prepare('select id, active from accounts order by id').all() as {
      id: string;
      active: number;
    }[];
    return new Map(rows.map(({ id, active }) => [id, active === 1]));
  });
}
