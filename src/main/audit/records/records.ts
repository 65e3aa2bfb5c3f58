import { statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'libsql';
import type { Notice } from '#contract/settings';
import { Failure } from '../../failure/failure';
import { MIGRATIONS } from './migrations';
import { keepPrivate, looksUsable, RECORDS_FILE, setRecordsAside } from './records-file';
import { isDamage, recordsFailure } from './sqlite-failure';

/** What a column can hold. */
export type Value = string | number | null;
export type Row = Record<string, Value>;

/** Files up to this size are checked through and through when they are opened, bytes. */
const CHECKED_UP_TO = 16 * 1024 * 1024;

/**
 * The one file that keeps what Portero has done. Opened on first need, so that starting does not wait for it; one that is
 * damaged or of a newer Portero is set aside under another name and a fresh one begun. WAL with `synchronous=NORMAL`:
 * what was written survives the app being killed; a power cut can cost the last moments, never the file.
 *
 * Its calls answer at once (SQLite runs in this process) and only between `ready()` and `close()`.
 */
export class Records {
  readonly #folder: string;
  readonly #now: () => number;
  readonly #opened: ((records: Records) => void)[] = [];
  readonly #aside: string[] = [];
  readonly #statements = new Map<string, Database.Statement>();
  /** What waits for the transaction under way to be kept. */
  #afterwards: (() => void)[] = [];
  #driver: typeof Database | undefined;
  #database: Database.Database | undefined;
  #closed = false;

  /** `folder`: the profile's. */
  constructor(folder: string, now: () => number = () => Date.now()) {
    this.#folder = folder;
    this.#now = now;
  }

  /** Runs once right after the file was opened, before anybody else asks it; also for one begun afresh. */
  whenOpened(work: (records: Records) => void): void {
    this.#opened.push(work);
  }

  /**
   * Resolves once the file can be read and written.
   * @throws {Failure} `file-not-written` where there is no room, or no right to; the next call tries again
   */
  async ready(): Promise<void> {
    this.#driver ??= (await import('libsql')).default;
    this.#attempt(() => this.#connection());
  }

  /** What the person should be told: files that were set aside, by name. */
  notices(): Notice[] {
    return this.#aside.map((file) => ({ code: 'journal-set-aside', file }));
  }

  /** All rows that a query finds. @throws {Failure} `file-not-written` */
  all<R extends object = Row>(sql: string, ...values: Value[]): R[] {
    return this.#attempt(() => this.#prepared(sql).all(values) as R[]);
  }

  /** Writes; answers the id of what was inserted. @throws {Failure} `file-not-written` */
  run(sql: string, ...values: Value[]): number {
    return this.#attempt(() => Number(this.#prepared(sql).run(values).lastInsertRowid));
  }

  /** All of it or nothing; inside another, part of it. @throws {Failure} `file-not-written`, and what `work` throws */
  transaction<T>(work: () => T): T {
    const database = this.#attempt(() => this.#connection());
    if (database.inTransaction) return work();
    this.#attempt(() => database.exec('begin immediate'));
    try {
      const result = work();
      this.#attempt(() => database.exec('commit'));
      for (const then of this.#afterwards.splice(0)) then();
      return result;
    } catch (error) {
      this.#afterwards = [];
      // Some failures, a full disk among them, have ended the transaction already.
      if (database.open && database.inTransaction) database.exec('rollback');
      throw error;
    }
  }

  /** Calls back once the transaction under way is kept; never if it is not. At once where there is none. */
  committed(then: () => void): void {
    if (this.#database?.inTransaction) this.#afterwards.push(then);
    else then();
  }

  /** Can it be asked now, without waiting? */
  get open(): boolean {
    return this.#database !== undefined;
  }

  /** Nothing is read or written any more. */
  close(): void {
    this.#closed = true;
    this.#closeDatabase();
  }

  #connection(): Database.Database {
    if (this.#database) return this.#database;
    if (!this.#driver) throw new Error('The records are not open.');
    // Portero is about to end: what is not written by now is found out at the next start.
    if (this.#closed) throw new Failure('file-not-written');
    const file = join(this.#folder, RECORDS_FILE);
    if (!looksUsable(file, MIGRATIONS.length)) this.#setAside(file);
    try {
      this.#database = this.#open(this.#driver, file);
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.#closeDatabase();
      this.#setAside(file);
      this.#database = this.#open(this.#driver, file);
    }
    for (const work of this.#opened) work(this);
    return this.#database;
  }

  #open(driver: typeof Database, file: string): Database.Database {
    keepPrivate(file);
    const database = new driver(file, { timeout: 2000 });
    // To be let go of if anything below finds it unusable.
    this.#database = database;
    database.exec('pragma journal_mode = wal; pragma synchronous = normal');
    if (statSync(file).size <= CHECKED_UP_TO) check(database);
    migrate(database);
    return database;
  }

  #prepared(sql: string): Database.Statement {
    const database = this.#connection();
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (isDamage(error) && this.#database) {
        this.#closeDatabase();
        this.#setAside(join(this.#folder, RECORDS_FILE));
      }
      throw recordsFailure(error);
    }
  }

  #closeDatabase(): void {
    this.#statements.clear();
    this.#database?.close();
    this.#database = undefined;
  }

  #setAside(file: string): void {
    this.#aside.push(setRecordsAside(file, new Date(this.#now())));
  }
}

function check(database: Database.Database): void {
  const [verdict] = database.prepare('pragma quick_check(1)').all() as { quick_check: string }[];
  if (verdict?.quick_check !== 'ok') throw damage();
}

function migrate(database: Database.Database): void {
  const [found] = database.prepare('pragma user_version').all() as { user_version: number }[];
  const version = found?.user_version ?? 0;
  if (version > MIGRATIONS.length) throw damage();
  if (version === MIGRATIONS.length) return;
  const steps = MIGRATIONS.slice(version).join('\n');
  database.exec(`begin immediate; ${steps} pragma user_version = ${MIGRATIONS.length}; commit;`);
}

/** As SQLite would say it. */
function damage(): Error {
  return Object.assign(new Error('The file is not what Portero keeps its records in.'), {
    code: 'SQLITE_CORRUPT',
  });
}
