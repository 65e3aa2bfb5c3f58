import type { ServerDialect } from '../dialects/dialect';
import { ServerFailureError } from '../server-failure';

/** How long the tokens of a system live, seconds. */
export type TokenLifetimeOf = (dialect: ServerDialect) => number;

/**
 * The lifetimes of one run: each system's own, unless another was asked for.
 *
 * @param others seconds by system
 * @throws ServerFailureError `bad-options` for a system that is not played
 */
export function readTokenLifetimes(
  dialects: readonly ServerDialect[],
  others: Readonly<Record<string, number>> = {},
): TokenLifetimeOf {
  const systems = dialects.map(({ system }) => system);
  const unknown = Object.keys(others).find((system) => !systems.includes(system));
  if (unknown !== undefined) {
    throw new ServerFailureError(
      'bad-options',
      `There is no system ${unknown} to set a token lifetime for; there are ${systems.join(', ')}.`,
    );
  }
  return ({ system, tokenLifetimeS }) => others[system] ?? tokenLifetimeS;
}
