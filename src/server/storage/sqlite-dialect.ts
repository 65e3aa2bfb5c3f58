import type Database from 'libsql';
import { SelectQueryNode, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';

/**
 * Kysely's SQLite, made safe for two processes on one file:
 *
 * - Every write, alone or in a transaction, takes the write lock before its first statement (`begin immediate`), and so
 *   waits its turn. One that reads first and asks for the lock later cannot wait: what it has read would be old.
 * - Whatever may find the file locked uses `exec`. libsql ends a prepared statement that met a lock only when the
 *   garbage collector comes, and its connection reads old data and cannot write until then.
 * - Migrations are one transaction, so that of two processes that start at once one migrates and the other waits.
 */
export class LockingSqliteDialect extends SqliteDialect {
  constructor(private readonly database: Database.Database) {
    super({ database });
  }

  override createDriver(): Driver {
    return new LockingSqliteDriver(this.database);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalDdlAdapter();
  }
}

/** SQLite itself can undo changes of tables; Kysely supposes that it cannot. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class LockingSqliteDriver extends SqliteDriver {
  constructor(private readonly database: Database.Database) {
    super({ database });
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return new LockingConnection(await super.acquireConnection(), this.database);
  }

  override async beginTransaction(): Promise<void> {
    this.database.exec('begin immediate');
  }

  override async commitTransaction(): Promise<void> {
    this.database.exec('commit');
  }

  override async rollbackTransaction(): Promise<void> {
    rollBack(this.database);
  }
}

/** Puts single writes into transactions of their own. */
class LockingConnection implements DatabaseConnection {
  constructor(
    private readonly inner: DatabaseConnection,
    private readonly database: Database.Database,
  ) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.database.inTransaction || SelectQueryNode.is(query.query)) return this.inner.executeQuery(query);
    this.database.exec('begin immediate');
    try {
      const result = await this.inner.executeQuery<R>(query);
      this.database.exec('commit');
      return result;
    } catch (error) {
      rollBack(this.database);
      throw error;
    }
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.inner.streamQuery(query, chunkSize);
  }
}

/** Some failures, a full disk among them, have ended the transaction already. */
function rollBack(database: Database.Database): void {
  if (database.inTransaction) database.exec('rollback');
}
