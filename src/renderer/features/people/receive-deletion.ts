import type { EventPayload } from '#contract/channels';

/** Tells how a deletion came out. What tells it is fetched then: no first screen needs it. */
export function receiveDeletion(outcome: EventPayload<'people/deletion'>): void {
  void import('./deletion-notices').then(({ tellDeletion }) => tellDeletion(outcome));
}
