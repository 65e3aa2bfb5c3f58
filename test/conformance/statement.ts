import type { startTestServer } from '../../src/server/testing/test-server';

/** What a check gets: a way to start a server of its own, listening on a real port with an empty database just seeded. */
export interface StatementTools {
  readonly startServer: typeof startTestServer;
}

/** One thing that a document says, with the check of it beside. */
export interface Statement {
  /** Number of the document and number of the statement in it, e.g. `000-03`. Never given to another statement. */
  readonly id: `${string}-${string}`;
  /** The document in our own words; where documents contradict each other, the decision as well. */
  readonly statement: string;
  /** Fails by raising. */
  readonly check: (tools: StatementTools) => Promise<void>;
}
