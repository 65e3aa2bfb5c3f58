import { join } from 'node:path';
import Database from 'libsql';

/** Who is active, by id, read from the server's database file itself. */
export function activeInDatabase(dataDir: string): Map<string, boolean> {
  const database = new Database(join(dataDir, 'portero.db'), { readonly: true });
  try {
    const rows = database.prepare('select id, active from accounts order by id').all() as {
      id: string;
      active: number;
    }[];
    return new Map(rows.map(({ id, active }) => [id, active === 1]));
  } finally {
    database.close();
  }
}
