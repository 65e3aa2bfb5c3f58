import { Failure } from '../failure/failure';

/** What a dialect offers. @throws {Failure} `not-supported` where it leaves that out: the system cannot do it */
export function supported<T>(offered: T | undefined): T {
  if (offered === undefined) throw new Failure('not-supported');
  return offered;
}
