import type { Records } from '../../audit/records/records';

/** Outcomes wait so long for company before they are written, ms; so many do not wait. */
const WAIT_MS = 20;
const ENOUGH = 50;

interface Note {
  write: () => void;
  kept: () => void;
  /** Absent: it is tried again until it is kept. */
  failed?: (error: unknown) => void;
}

/**
 * Writes what several rows have come to in one transaction, so that thousands a second can be kept. What must be on disk
 * before something else happens goes with the next turn of the event loop.
 */
export class Recorder {
  readonly #records: Records;
  readonly #troubled: (error: unknown) => void;
  #notes: Note[] = [];
  #soon: NodeJS.Immediate | undefined;
  #later: NodeJS.Timeout | undefined;

  /** `troubled`: writing failed; what was to be kept is kept in memory until `flush` succeeds. */
  constructor(records: Records, troubled: (error: unknown) => void) {
    this.#records = records;
    this.#troubled = troubled;
  }

  /** Is anything not on disk yet? */
  get behind(): boolean {
    return this.#notes.length > 0;
  }

  /** Writes and resolves once it is kept. @throws {Failure} `file-not-written` */
  now(write: () => void, kept: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#notes.push({
        write,
        kept: () => {
          kept();
          resolve();
        },
        failed: reject,
      });
      this.#soon ??= setImmediate(() => this.flush());
    });
  }

  /** Writes soon, together with others; calls back once it is kept. */
  soon(write: () => void, kept: () => void): void {
    this.#notes.push({ write, kept });
    if (this.#notes.length >= ENOUGH) this.#soon ??= setImmediate(() => this.flush());
    else this.#later ??= setTimeout(() => this.flush(), WAIT_MS);
  }

  /** Writes everything; true if nothing is left. */
  flush(): boolean {
    clearImmediate(this.#soon);
    clearTimeout(this.#later);
    this.#soon = undefined;
    this.#later = undefined;
    if (this.#notes.length === 0) return true;
    const notes = this.#notes;
    this.#notes = [];
    try {
      this.#records.transaction(() => {
        for (const { write } of notes) write();
      });
    } catch (error) {
      this.#notes = [...notes.filter(({ failed }) => !failed), ...this.#notes];
      for (const { failed } of notes) failed?.(error);
      this.#troubled(error);
      return false;
    }
    for (const { kept } of notes) kept();
    return true;
  }
}
