import type { Given, Need } from './targets/target';

/** How one side of a statement is checked: what the check needs, and the check, which fails by raising. */
export type Check = {
  [N in Need]: { readonly needs: N; readonly run: (given: Given[N]) => Promise<void> };
}[Need];

/** A side to which a statement does not apply, with the reason for whoever reads the source. */
export interface NotApplicable {
  readonly because: string;
}

/** The two sides of a statement: the system itself, and Portero's client. */
export interface Sides {
  readonly server: Check | NotApplicable;
  readonly client: Check | NotApplicable;
}

/** The names of the two sides. */
export type Side = keyof Sides;

/** A document that says otherwise, in the same document, another one or the known source, and what we do about it. */
export interface Contradiction {
  readonly against: string;
  readonly decision: string;
}

/** The number of a fact, e.g. `WC-28`. */
type Fact = `${string}-${number}`;

/** One thing that a document says, with the checks of it beside. */
export interface Statement extends Sides {
  /** Number of the document and number of the statement in it, e.g. `000-03`. Never given to another statement. */
  readonly id: `${string}-${string}`;
  /** The facts of docs/systems that it is about. */
  readonly facts: readonly [Fact, ...Fact[]];
  /** The document in our own words. */
  readonly says: string;
  readonly contradiction?: Contradiction;
}

/** A side to which a statement does not apply. */
export function notApplicable(because: string): NotApplicable {
  return { because };
}
