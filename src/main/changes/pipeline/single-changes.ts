import type { JournalResult } from '#contract/journal';
import { unreachable, type ErrorCode, type PorteroError } from '#contract/errors';
import type { Journal, JournalContext } from '../../audit/audit-log';
import type { Records } from '../../audit/records/records';
import { Failure } from '../../failure/failure';
import { withLimits } from '../../http/http-client';
import { carryOut } from './carry-out';
import type { Change, ChangeEnd, ChangePlace, EntryContent, System } from './change';
import type { Truth } from './find-out';
import { Intents } from './intents';
import { isSessionGone } from './uncertainty';

/** What single changes need apart from their connection. */
export interface SingleChangesContext {
  records: Records;
  journal: Pick<Journal, 'ready' | 'insert'>;
  /** Notes a defect. */
  report(words: string, error: unknown): void;
  /** Finds out once what came of a change of an earlier run, by its kind's name and its trace as it was kept. */
  findOutLater(kind: string, trace: unknown, system: System): Promise<Truth<unknown>>;
  /** Waits between attempts to find out what came of a write whose answer was lost, ms. */
  lookAgainAfterMs?: readonly number[];
}

/** How one is made, besides what it is. */
export interface SingleOptions<F, T> {
  /** What is answered while the record is being written already: the first change decides. */
  whileBusy?: Extract<ErrorCode, 'cancelled' | 'conflict'>;
  /** Called when nobody else is writing the record, and when it is over however it came out. */
  underWay?: (now: boolean) => void;
  /** Called once it is over, before it is in the audit log. */
  ended?: (end: ChangeEnd<F, T>) => void;
  /** Nothing is sent any more once this says so. */
  signal?: AbortSignal;
}

/** What making changes needs of a connection. */
export interface ChangeContext {
  place: ChangePlace;
  changes: SingleChanges;
  /** Profiles, modules or permissions may be others now. */
  profilesChanged: () => void;
}

/** A change that was made, or was so before. */
export type Made<F, T> = Extract<ChangeEnd<F, T>, { outcome: 'done' | 'already' }>;

/** Long enough for the local server to be restarted. */
const LOOK_AGAIN_AFTER_MS = [100, 300, 600, 1000, 2000, 4000];

/**
 * One change at a time, as a person makes it on a screen: as the person who decided it or not at all, one write a record,
 * on disk before it is sent, and in the audit log however it comes out, also after a crash.
 */
export class SingleChanges {
  readonly #place: ChangePlace;
  readonly #context: SingleChangesContext;
  readonly #intents: Intents;
  #settling: Promise<void> | undefined;

  constructor(place: ChangePlace, context: SingleChangesContext) {
    this.#place = place;
    this.#context = context;
    this.#intents = new Intents(context.records);
  }

  /**
   * Makes a change. Resolves only once the system confirmed it, or has it already.
   * @throws {Failure} `conflict` where the thing is not as it was seen; a guard's; `file-not-written`, where it cannot be
   * kept what was done; what the system says; `outcome-unknown`
   */
  async make<F, T, Trace>(
    change: Change<F, T, Trace>,
    { whileBusy = 'conflict', underWay, ended, signal }: SingleOptions<F, T> = {},
  ): Promise<Made<F, T>> {
    const context = this.#place.auditContext();
    await this.#context.journal.ready();
    const { locks } = this.#place;
    const { record = '' } = change;
    if (record && !locks.take(record)) {
      const error = { code: whileBusy };
      if (whileBusy === 'conflict')
        this.#note(context, change.entry(undefined, undefined), { result: 'conflict', error });
      throw new Failure(whileBusy);
    }
    underWay?.(true);
    let intent: number | undefined;
    const mark = async (trace: Trace, found: F): Promise<void> => {
      await this.#context.journal.ready();
      const about = {
        at: Date.now(),
        context,
        boundTo: this.#place.boundTo(),
        kind: change.kind.name,
        record,
      };
      const { records } = this.#context;
      records.transaction(() => {
        if (intent !== undefined) this.#intents.settle(intent);
        intent = this.#intents.keep({ ...about, trace, entry: change.entry(found, undefined) });
      });
    };
    try {
      const end = await carryOut(change, {
        system: this.#system(context),
        mark,
        lookAgainAfterMs: this.#context.lookAgainAfterMs ?? LOOK_AGAIN_AFTER_MS,
        ...(signal && { signal }),
      });
      // The session ended before anybody could say: it is found out when the same person is back.
      if (end.outcome === 'unsettled' && isSessionGone(end.error)) throw failureOf(end.error);
      ended?.(end);
      const value = end.outcome === 'done' ? end.value : undefined;
      this.#note(context, change.entry(end.found, value), resultOf(end), intent);
      return confirmed(end);
    } catch (error) {
      if (error instanceof Failure) throw error;
      const result = { result: 'failed', error: { code: 'internal' } } as const;
      this.#note(context, change.entry(undefined, undefined), result, intent);
      throw error;
    } finally {
      if (record) locks.release(record);
      underWay?.(false);
    }
  }

  /**
   * Finds out what came of changes that the signed-in person had sent when Portero ended, or the session did, and writes
   * it into the audit log. Nobody waits for it: what cannot be found out now is left for the next sign-in.
   */
  settle(): Promise<void> {
    this.#settling ??= this.#settleAll()
      .catch((error: unknown) => {
        if (!(error instanceof Failure)) this.#context.report('while finding out about changes', error);
      })
      .finally(() => (this.#settling = undefined));
    return this.#settling;
  }

  #system({ actor }: JournalContext): System {
    const { dialect, directory, client } = this.#place;
    return { dialect, directory, client: withLimits(client, { onlyAs: actor.personId }) };
  }

  /** Entry and intent go together: whatever happens between them, there is exactly one of the two. */
  #note(
    context: JournalContext,
    entry: EntryContent,
    { result, error }: { result: JournalResult; error: PorteroError | null },
    intent?: number,
    at = Date.now(),
  ): void {
    const { records, journal } = this.#context;
    try {
      records.transaction(() => {
        journal.insert(
          context,
          { ...entry, operationId: null, undo: false, result, error: error?.code ?? null },
          at,
        );
        if (intent !== undefined) this.#intents.settle(intent);
      });
    } catch (failure) {
      // What was done is done: saying that it failed because of the audit log would be the greater lie.
      this.#context.report('audit log: an entry was not kept', failure);
    }
  }

  async #settleAll(): Promise<void> {
    const { locks } = this.#place;
    const context = this.#place.auditContext();
    const { actor, connectionId } = context;
    await this.#context.journal.ready();
    for (const intent of this.#intents.of(connectionId, actor.personId, this.#place.boundTo())) {
      const { id, at, record, kind, trace, entry } = intent;
      // A change of it is on its way this very moment, and settles its own.
      if (record && !locks.take(record)) continue;
      try {
        const truth = await this.#context.findOutLater(kind, trace, this.#system(context));
        if (this.#place.view()?.personId !== actor.personId) return;
        if (truth.outcome === 'unsettled' && truth.error.code !== 'outcome-unknown') return;
        const end =
          truth.outcome === 'unsent' ? { ...truth, error: { code: 'unreachable' } as const } : truth;
        this.#note(intent.context, entry, resultOf(end), id, at);
      } finally {
        if (record) locks.release(record);
      }
    }
  }
}

/** What was made; anything else is thrown. */
function confirmed<F, T>(end: ChangeEnd<F, T>): Made<F, T> {
  switch (end.outcome) {
    case 'done':
    case 'already':
      return end;
    case 'unsettled':
      throw new Failure('outcome-unknown');
    case 'conflict':
    case 'barred':
    case 'failed':
    case 'unsent':
      throw failureOf(end.error);
    default:
      return unreachable(end);
  }
}

function resultOf(end: Pick<ChangeEnd<unknown, unknown>, 'outcome'> & { error?: PorteroError }): {
  result: JournalResult;
  error: PorteroError | null;
} {
  const { outcome, error = null } = end;
  if (outcome === 'unsettled') return { result: 'unknown', error: { code: 'outcome-unknown' } };
  return { result: outcome === 'unsent' ? 'failed' : outcome, error };
}

/** The error, to be thrown. */
function failureOf({ code, ...details }: PorteroError): Failure {
  return new Failure(code, details);
}
