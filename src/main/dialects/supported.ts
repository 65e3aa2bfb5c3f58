import { Failure } from '../failure/failure';

/**
 * What a dialect leaves out, its system cannot do: screens do not ask for it, and who asks all the same is told.
 * @throws {Failure} `not-supported`
 */
export function supported<T>(offered: T | undefined): T {
  if (offered === undefined) throw new Failure('not-supported');
  return offered;
}
