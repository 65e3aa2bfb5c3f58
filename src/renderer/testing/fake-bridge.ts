import type { CallArguments, PorteroBridge } from '#contract/bridge';
import type { ChannelName, EventName } from '#contract/channel-names';
import { channels, events, type EventPayload, type Request, type Response } from '#contract/channels';
import type { PorteroError, Result } from '#contract/errors';
import type { StartInfo } from '#contract/settings';

/** Thrown by an answer: main says no. */
class Refusal extends Error {
  constructor(readonly error: PorteroError) {
    super(error.code);
  }
}

/** An answer of main's that fails with this error. */
export function refuse(code: PorteroError['code'], more: Omit<PorteroError, 'code'> = {}): never {
  throw new Refusal({ code, ...more });
}

type Answer<C extends ChannelName> = (request: Request<C>) => Response<C> | Promise<Response<C>>;

/**
 * Stands for main in component tests, and is the only double in them. It cannot lie: what it is asked, what it answers and
 * what it tells is checked against the contract, as main checks it. Whatever does not fit, and a question that the test has
 * no answer for, is a complaint, and complaints fail the test (`set-up.ts`).
 */
export class FakeBridge implements PorteroBridge {
  readonly start: StartInfo;
  readonly complaints: string[] = [];
  readonly #asked: { channel: ChannelName; request: unknown }[] = [];
  readonly #answers = new Map<ChannelName, (request: never) => unknown>();
  readonly #listeners = new Map<EventName, Set<(payload: never) => void>>();

  constructor(start: Partial<StartInfo> = {}) {
    this.start = {
      language: 'en',
      preferences: { language: 'en', theme: 'light', density: 'comfortable' },
      version: '0.0.0',
      lastConnectionId: null,
      place: null,
      reloaded: false,
      ...start,
    };
  }

  /** Main answers a channel like this from now on; see {@link refuse}. */
  answer<C extends ChannelName>(channel: C, answer: Answer<C>): this {
    this.#answers.set(channel, answer);
    return this;
  }

  /** What the page has asked on a channel so far, in order. */
  asked<C extends ChannelName>(channel: C): Request<C>[] {
    return this.#asked.filter((one) => one.channel === channel).map(({ request }) => request as Request<C>);
  }

  /** Main tells something unasked. */
  tell<E extends EventName>(event: E, payload: EventPayload<E>): void {
    const checked = events[event].parse(payload);
    for (const listener of this.#listeners.get(event) ?? []) listener(checked as never);
  }

  async call<C extends ChannelName>(
    channel: C,
    ...[request]: CallArguments<C>
  ): Promise<Result<Response<C>>> {
    const schemas = channels[channel];
    const asked = schemas.request.safeParse(request);
    if (!asked.success)
      return this.#complain(`${channel} was asked what main refuses: ${asked.error.message}`);
    this.#asked.push({ channel, request: asked.data });
    const answer = this.#answers.get(channel);
    if (!answer) return this.#complain(`${channel} was asked, and the test has no answer to it`);
    let value: unknown;
    try {
      value = await answer(asked.data as never);
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, error: error.error };
      return this.#complain(`${channel}: ${String(error)}`);
    }
    const checked = schemas.response.safeParse(value);
    if (!checked.success)
      return this.#complain(`${channel} cannot be answered like that: ${checked.error.message}`);
    return { ok: true, value: structuredClone(checked.data) as Response<C> };
  }

  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  #complain(words: string): Result<never> {
    this.complaints.push(words);
    return { ok: false, error: { code: 'internal' } };
  }
}
