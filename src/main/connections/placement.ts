import type { ConnectionDraft } from '#contract/connection';
import type { Candidate } from '#contract/connection-report';
import { dialectOf } from '../dialects/registry';
import { Failure } from '../failure/failure';
import { parseAddress, addressText, isLoopback } from '../http/address';
import type { Transport, TransportOf } from '../http/transport';
import type { StoredConnection } from '../settings/schema';
import { discover } from './discovery';
import { Inquiry } from './inquiry';
import { systemsAt } from './inspection';
import { foundAt } from './recognition';

/** Where a connection leads, and all that is needed there. */
export type Placement = Omit<StoredConnection, 'id' | 'name'>;

/**
 * Makes what a person entered into what is kept. A local server describes itself, so its address becomes that of the
 * system and its captcha needs no site key; elsewhere a chosen system is taken at its word without asking anybody, and
 * without a choice the most certain one of those that answer counts.
 * @throws {Failure} `bad-address`, `plain-http`; `system-unknown` when no system that Portero knows, or not the chosen
 * one, answers; `unreachable`, `timeout` or `certificate-unknown` when nobody does who has to be asked
 */
export async function place(draft: ConnectionDraft, transport: TransportOf): Promise<Placement> {
  const allowPlainHttp = draft.allowPlainHttp ?? false;
  const trustedFingerprint = draft.trustedFingerprint ?? null;
  const url = parseAddress(draft.address, allowPlainHttp);
  const way = transport({ address: url.href, trustedFingerprint });
  const { system, systemName: _name, ...found } = await whatIsAt(url, draft.system, way);
  const { captcha } = dialectOf(system).capabilities;
  const turnstileSiteKey = captcha ? draft.turnstileSiteKey || found.turnstileSiteKey : null;
  return { ...found, system, turnstileSiteKey, allowPlainHttp, trustedFingerprint };
}

async function whatIsAt(url: URL, chosen: string | undefined, way: Transport): Promise<Candidate> {
  const inquiry = new Inquiry(url.origin, way.fetch);
  if (chosen === undefined) {
    const [first] = await systemsAt(url, inquiry);
    if (first) return first;
  } else {
    const dialect = dialectOf(chosen);
    const discovered = await discover(url, inquiry);
    const described = discovered?.find(({ system }) => system === chosen);
    if (described) return described;
    // It is something else than our local server, so the person knows better.
    if (!discovered && !inquiry.problem) return foundAt(url, dialect);
  }
  throw inquiry.problem ?? new Failure('system-unknown');
}

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
