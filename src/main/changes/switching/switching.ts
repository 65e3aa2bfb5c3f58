import type { Person, SwitchResult } from '#contract/directory';
import { unreachable, type PorteroError } from '#contract/errors';
import { Failure } from '../../failure/failure';
import type { Journal, JournalContext } from '../../audit/audit-log';
import type { Records } from '../../audit/records/records';
import { asPerson } from '../../session/as-person';
import { Intents } from './intents';
import { switchEntry, type SwitchRecord } from './switch-entry';
import { switchable } from './switchable';
import type { SwitchingPlace } from './switching-place';
import { settleSwitch, switchPerson, type SwitchEnd } from './switch-person';

/** What switching needs apart from its connection. */
export interface SwitchingContext {
  records: Records;
  journal: Journal;
  /** Notes a defect. */
  report(words: string, error: unknown): void;
}

/** Waits between tries to read the truth again, ms: long enough for the local server to be restarted. */
const READ_AGAIN_AFTER_MS = [100, 300, 600, 1000, 2000, 4000];

/**
 * One click on a person's switch (design.md, flow 4): shown at once, read before it is written, confirmed or rolled back
 * by the system's answer, and in the journal however it comes out.
 */
export class Switching {
  readonly #place: SwitchingPlace;
  readonly #context: SwitchingContext;
  readonly #intents: Intents;
  readonly #readAgainAfterMs: readonly number[];
  #settling: Promise<void> | undefined;

  constructor(
    place: SwitchingPlace,
    context: SwitchingContext,
    readAgainAfterMs: readonly number[] = READ_AGAIN_AFTER_MS,
  ) {
    this.#place = place;
    this.#context = context;
    this.#intents = new Intents(context.records);
    this.#readAgainAfterMs = readAgainAfterMs;
  }

  /**
   * Switches one person on or off. Resolves only once the system confirmed it, or has it already (`already`).
   * @throws {Failure} `conflict` where they are not as the list shows them (the list does then); `self-guard`,
   * `last-administrator-guard`, `file-not-written`, whatever the system says, or `outcome-unknown`; `cancelled` while
   * another switch of the same person is under way: the first one decides
   */
  async switch(personId: string, active: boolean): Promise<SwitchResult> {
    const { directory, inHand, dialect } = this.#place;
    const context = this.#place.journalContext();
    switchable(dialect);
    if (!inHand.take(personId)) throw new Failure('cancelled');
    try {
      await this.#context.journal.ready();
      const seen = (await directory.known(personId)) ?? (await directory.person(personId));
      directory.showPending(personId, active);
      return this.#told(await this.#carryOut(context, seen, active), active);
    } finally {
      inHand.release(personId);
      directory.showPending(personId, null);
    }
  }

  /**
   * Finds out what came of switches that the signed-in person had sent when Portero ended, or the session did, and writes
   * it into the journal. Nobody waits for it: what cannot be found out now is left for the next sign-in.
   */
  settleIntents(): Promise<void> {
    this.#settling ??= this.#settleAll()
      .catch((error: unknown) => {
        if (!(error instanceof Failure)) this.#context.report('while settling switches', error);
      })
      .finally(() => (this.#settling = undefined));
    return this.#settling;
  }

  async #carryOut(context: JournalContext, seen: Person, active: boolean): Promise<SwitchEnd> {
    const { client, guard, dialect } = this.#place;
    const { id: personId, userName } = seen;
    let intent: number | undefined;
    const end = await switchPerson(seen, active, {
      people: switchable(dialect),
      client: asPerson(client, context.actor.personId),
      guard,
      beforeWrite: async () => {
        await this.#context.journal.ready();
        intent ??= this.#intents.keep({
          at: Date.now(),
          context,
          boundTo: this.#place.boundTo(),
          personId,
          userName,
          wasActive: seen.active,
          active,
        });
      },
      readAgainAfterMs: this.#readAgainAfterMs,
    });
    if (end.outcome === 'unsettled' && isLeftForLater(end)) return end;
    this.#show(end, personId);
    this.#note(
      context,
      { personId, userName, was: seen.active, active, ...resultOf(end) },
      Date.now(),
      intent,
    );
    return end;
  }

  /** Entry and intent go together: whatever happens between them, there is exactly one of the two. */
  #note(context: JournalContext, record: SwitchRecord, at: number, intent: number | undefined): void {
    const { records, journal } = this.#context;
    records.transaction(() => {
      journal.insert(context, switchEntry(record), at);
      if (intent !== undefined) this.#intents.settle(intent);
    });
  }

  #show(end: SwitchEnd, personId: string): void {
    const { directory } = this.#place;
    if (end.outcome === 'failed' && end.gone) directory.remove([personId]);
    if ('person' in end && end.person) {
      directory.merge([end.person], { elsewhere: end.outcome !== 'done' });
    }
  }

  #told(end: SwitchEnd, active: boolean): SwitchResult {
    switch (end.outcome) {
      case 'done':
      case 'already':
        return {
          person: end.person,
          tokensMayWorkUntil: active ? null : Date.now() + this.#place.tokenLifetimeMs(),
          already: end.outcome === 'already',
        };
      case 'conflict':
        throw new Failure('conflict');
      case 'unsettled':
        if (isLeftForLater(end)) throw failureOf(end.error);
        throw new Failure('outcome-unknown');
      case 'barred':
      case 'failed':
      case 'unsent':
        throw failureOf(end.error);
      default:
        return unreachable(end);
    }
  }

  async #settleAll(): Promise<void> {
    const { dialect, client, directory, inHand } = this.#place;
    const { people } = dialect;
    const { actor, connectionId } = this.#place.journalContext();
    if (!people?.switch) return;
    await this.#context.journal.ready();
    for (const { id, at, context, personId, userName, wasActive, active } of this.#intents.of(
      connectionId,
      actor.personId,
      this.#place.boundTo(),
    )) {
      // A click is on its way to them this very moment, and settles its own.
      if (!inHand.take(personId)) continue;
      try {
        const end = await settleSwitch(personId, active, {
          people,
          client: asPerson(client, actor.personId),
          readAgainAfterMs: [0],
        });
        if (this.#place.view()?.personId !== actor.personId) return;
        if (end.outcome === 'unsettled' && end.error.code !== 'outcome-unknown') return;
        const result = resultOf(end);
        this.#note(context, { personId, userName, was: wasActive, active, ...result }, at, id);
        if ('person' in end && end.person) directory.merge([end.person]);
      } finally {
        inHand.release(personId);
      }
    }
  }
}

/** The session ended before anybody could say: the same person finds out when they are back. */
function isLeftForLater({ error }: Extract<SwitchEnd, { outcome: 'unsettled' }>): boolean {
  return error.code === 'session-expired' || error.code === 'not-signed-in';
}

function resultOf(end: SwitchEnd): Pick<SwitchRecord, 'result' | 'error'> {
  switch (end.outcome) {
    case 'done':
    case 'already':
      return { result: end.outcome, error: null };
    case 'conflict':
      return { result: 'conflict', error: 'conflict' };
    case 'unsettled':
      return { result: 'unknown', error: 'outcome-unknown' };
    case 'barred':
      return { result: 'barred', error: end.error.code };
    case 'failed':
    case 'unsent':
      return { result: 'failed', error: end.error.code };
    default:
      return unreachable(end);
  }
}

/** The error, to be thrown. */
function failureOf({ code, ...details }: PorteroError): Failure {
  return new Failure(code, details);
}
