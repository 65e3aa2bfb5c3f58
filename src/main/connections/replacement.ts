import type { ConnectionDraft } from '#contract/connection';
import { dialectOf } from '../dialects/registry';
import { addressText, isLoopback, parseAddress } from '../http/address';
import type { TransportOf } from '../http/transport';
import type { StoredConnection } from '../settings/schema';
import { place, type Placement } from './placement';

/**
 * Where a changed connection leads. Nobody is asked when that stays as it was, so that a name can be changed offline;
 * without a chosen system the old one stays as long as the address does.
 * @throws {Failure} as {@link place}
 */
export async function placeAgain(
  before: StoredConnection,
  draft: ConnectionDraft,
  transport: TransportOf,
): Promise<Placement> {
  const url = parseAddress(draft.address, draft.allowPlainHttp);
  const sameAddress = addressText(url) === before.address;
  const system = draft.system ?? (sameAddress ? before.system : undefined);
  const trustedFingerprint = draft.trustedFingerprint ?? null;
  const turnstileSiteKey = draft.turnstileSiteKey || null;
  const { captcha } = dialectOf(before.system).capabilities;
  // A local server tells its site key itself, so that an emptied one is asked for again.
  const toldThere = captcha && turnstileSiteKey === null && isLoopback(url);
  const { id: _id, name: _name, ...placement } = before;
  const after: Placement = {
    ...placement,
    allowPlainHttp: draft.allowPlainHttp ?? false,
    turnstileSiteKey: captcha ? turnstileSiteKey : null,
    trustedFingerprint,
  };
  if (sameAddress && system === before.system && !toldThere && !isElsewhere(before, after)) return after;
  return place({ ...draft, ...(system !== undefined && { system }) }, transport);
}

/** Do token and password of the one have nothing to look for at the other? */
export function isElsewhere(before: Placement, after: Placement): boolean {
  return (
    before.address !== after.address ||
    before.system !== after.system ||
    before.trustedFingerprint !== after.trustedFingerprint
  );
}
