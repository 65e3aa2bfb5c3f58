import type { SessionView } from '#contract/session';
import { Failure } from '../../failure/failure';
import type { ApiClient } from '../../http/http-client';
import { asPerson } from '../../session/as-person';

/** Where something is done, and by whom. */
export interface DoingContext {
  client: ApiClient;
  /** Who is signed in. */
  view(): SessionView | undefined;
}

/** One person's doing: what they decide is sent as them, or not at all. */
export interface Doing {
  view: SessionView;
  client: ApiClient;
  /** Are they still the one who is signed in? */
  mine: () => boolean;
}

/** Begins to do something. @throws {Failure} `not-signed-in` */
export function begin(context: DoingContext): Doing {
  const view = context.view();
  if (!view) throw new Failure('not-signed-in');
  const { personId } = view;
  return {
    view,
    client: asPerson(context.client, personId),
    mine: () => context.view()?.personId === personId,
  };
}
