import type { WebContents } from 'electron';
import type { EventName } from '#contract/channel-names';
import type { EventPayload } from '#contract/channels';
import { trustedContents } from './trusted-sender';

/** Tells every window of ours what happened. */
export function emit<E extends EventName>(event: E, payload: EventPayload<E>): void {
  for (const contents of trustedContents()) contents.send(event, payload);
}

/** Tells one window of ours what happened; one that is gone needs to know no more. */
export function tell<E extends EventName>(contents: WebContents, event: E, payload: EventPayload<E>): void {
  if (!contents.isDestroyed()) contents.send(event, payload);
}

/** The type of {@link emit}, for those who are given it. */
export type Emit = typeof emit;
