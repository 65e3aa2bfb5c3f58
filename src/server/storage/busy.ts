/** How long we wait for another process that has the file locked, milliseconds. */
export const BUSY_TIMEOUT_MS = 5000;

/** Between two attempts where SQLite itself does not wait, milliseconds. */
const PAUSE_MS = 10;

/** Whether the driver failed because another process has the file locked. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

/**
 * Retries what SQLite refuses at once while another process has the file locked.
 *
 * @throws the driver's error when the file stays locked, and any other error at once
 */
export function retryWhileBusy(work: () => void, timeoutMs: number): void {
  for (let waitedMs = 0; ; waitedMs += PAUSE_MS) {
    try {
      work();
      return;
    } catch (error) {
      if (!isBusy(error) || waitedMs >= timeoutMs) throw error;
      // As SQLite's own waiting, this blocks the thread; it happens at the start only.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}
