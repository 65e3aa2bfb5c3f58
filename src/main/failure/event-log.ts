import type { Operation } from '#contract/bulk';
import type { PorteroError } from '#contract/errors';
import type { LocalServerStatus } from '#contract/local-server-status';
import type { SessionState } from '#contract/session';

/** How long the same refusal of the same call is not written again, ms: a list that scrolls asks many times. */
const SAME_REFUSAL_MS = 10_000;

/**
 * Writes to the log what happened, at info level: sessions, refusals, operations, the local server. By ids, codes and
 * numbers only: never who somebody is, nor a system's address or its own words.
 */
export class EventLog {
  readonly #write: (line: string) => void;
  readonly #now: () => number;
  readonly #phases = new Map<string, SessionState['phase']>();
  readonly #operations = new Map<string, Operation['state']>();
  readonly #refusals = new Map<string, number>();

  constructor(write: (line: string) => void, now: () => number = Date.now) {
    this.#write = write;
    this.#now = now;
  }

  /** A session changed: written where it is in another phase now. */
  session(state: SessionState): void {
    const { connectionId, phase } = state;
    const before = this.#phases.get(connectionId) ?? 'signed-out';
    if (phase === before) return;
    this.#phases.set(connectionId, phase);
    const why = phase === 'reauthenticating' ? `, ${state.problem?.code ?? state.reason}` : '';
    this.#write(`session on ${connectionId}: ${phase} (was ${before}${why})`);
  }

  /** An operation went on: written where it is in another state now, with its counts at the end. */
  operation({ id, connectionId, kind, state, total, counts, hindrance, endedAt }: Operation): void {
    if (this.#operations.get(id) === state) return;
    if (endedAt === null) this.#operations.set(id, state);
    else this.#operations.delete(id);
    const outcomes = Object.entries(counts).filter(([, count]) => count > 0);
    const details = hindrance ? [hindrance.error.code] : outcomes.map((pair) => pair.join(' '));
    this.#write(`operation ${id} on ${connectionId} (${kind}, ${total}): ${state}: ${details.join(', ')}`);
  }

  /** The local server became something else. */
  server(status: LocalServerStatus): void {
    const { state } = status;
    let details = '';
    if (state === 'running') details = ` at ${status.url}`;
    if (state === 'restarting') details = ` (${status.attempt})`;
    if (state === 'failed') details = ` (${status.reason})`;
    this.#write(`local server: ${state}${details}`);
  }

  /** A call was answered with an error. */
  refusal(channel: string, { code, status }: PorteroError): void {
    const line = `${channel}: ${code}${status === undefined ? '' : ` (${status})`}`;
    const now = this.#now();
    if (now - (this.#refusals.get(line) ?? -Infinity) < SAME_REFUSAL_MS) return;
    this.#refusals.set(line, now);
    this.#write(line);
  }
}
