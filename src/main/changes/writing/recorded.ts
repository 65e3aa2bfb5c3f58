import type { JournalResult } from '#contract/journal';
import { Failure, failedWith } from '../../failure/failure';
import type { Journal, JournalContext, NewEntry } from '../../audit/audit-log';

/** Who keeps the journal, and of whom. */
export interface Recorder {
  journal: Pick<Journal, 'ready' | 'add'>;
  /** Where and by whom it is done now. @throws {Failure} `not-signed-in` */
  context(): JournalContext;
  /** Notes a defect. */
  report(words: string, error: unknown): void;
}

/** What a journal entry says apart from how it came out. */
export type Told = Pick<NewEntry, 'action' | 'subject' | 'changes'>;

/**
 * Writes, and has it in the journal with what came of it. `told` is asked when it is over, so that it can say what was
 * found on the way; `already`: nothing had to be written.
 * @throws {Failure} `file-not-written` before anything is sent, where the journal cannot be kept; what `write` throws
 */
export async function recorded<T>(
  recorder: Recorder,
  told: () => Told,
  write: () => Promise<T>,
  already: (result: T) => boolean = () => false,
): Promise<T> {
  const context = recorder.context();
  await recorder.journal.ready();
  const add = async (result: JournalResult, error: NewEntry['error']): Promise<void> => {
    try {
      await recorder.journal.add(context, { ...told(), operationId: null, undo: false, result, error });
    } catch (failure) {
      // What was done is done: saying that it failed because of the journal would be the greater lie.
      recorder.report('journal: an entry was not kept', failure);
    }
  };
  try {
    const result = await write();
    await add(already(result) ? 'already' : 'done', null);
    return result;
  } catch (error) {
    await add(resultOf(error), error instanceof Failure ? error.error.code : 'internal');
    throw error;
  }
}

function resultOf(error: unknown): JournalResult {
  if (failedWith(error, 'conflict')) return 'conflict';
  if (failedWith(error, 'self-guard', 'last-administrator-guard')) return 'barred';
  return failedWith(error, 'outcome-unknown') ? 'unknown' : 'failed';
}
