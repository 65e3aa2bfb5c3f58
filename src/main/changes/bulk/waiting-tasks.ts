import type { RowsTable } from './rows-table';
import type { Task } from './task';

/** Rows that are read from the records at a time. */
const PAGE = 500;

/**
 * The rows of an operation that are still to be done: first those that were sent and nobody knows what came of them, then
 * the others in their order, at last those that were tried in vain.
 */
export class WaitingTasks {
  readonly #rows: RowsTable;
  readonly #operation: number;
  readonly #sent: Task[] = [];
  readonly #later: Task[] = [];
  #page: Task[] = [];
  #after = -1;

  constructor(rows: RowsTable, operation: number) {
    this.#rows = rows;
    this.#operation = operation;
    let page: Task[];
    let after = -1;
    do {
      page = rows.page(operation, 'sending', after, PAGE);
      this.#sent.push(...page);
      after = page.at(-1)?.position ?? after;
    } while (page.length === PAGE);
  }

  /** The next one; undefined where none is left. @throws {Failure} `file-not-written` */
  next(): Task | undefined {
    return this.#sent.shift() ?? this.#fromPage() ?? this.#later.shift();
  }

  /** Has one wait for another turn. */
  putBack(task: Task): void {
    if (task.sent) this.#sent.push(task);
    else this.#later.push(task);
  }

  /** Those that were not sent are not to be done any more. */
  dropUnsent(): void {
    this.#after = Number.MAX_SAFE_INTEGER;
    this.#page = [];
    this.#later.length = 0;
  }

  /** Those that were sent are not to be asked about any more: here they are. */
  takeSent(): Task[] {
    return this.#sent.splice(0);
  }

  #fromPage(): Task | undefined {
    if (this.#page.length === 0 && this.#after !== Number.MAX_SAFE_INTEGER) {
      this.#page = this.#rows.page(this.#operation, 'waiting', this.#after, PAGE);
      this.#after = this.#page.at(-1)?.position ?? Number.MAX_SAFE_INTEGER;
    }
    return this.#page.shift();
  }
}
