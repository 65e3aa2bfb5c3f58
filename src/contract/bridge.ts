import type { ChannelName, EventName } from './channel-names';
import type { EventPayload, Request, Response } from './channels';
import type { Result } from './errors';
import type { StartInfo } from './settings';

/** `window.portero`: all that a page can do outside itself. */
export interface PorteroBridge {
  /** What is needed before the first paint. */
  readonly start: StartInfo;
  /** Asks main. Never rejects: what goes wrong is in the result. */
  call<C extends ChannelName>(channel: C, ...request: CallArguments<C>): Promise<Result<Response<C>>>;
  /** Listens to main. Answers the function that stops listening. */
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void;
}

/** Channels without a request take no second argument. */
export type CallArguments<C extends ChannelName> = undefined extends Request<C> ? [] : [Request<C>];
