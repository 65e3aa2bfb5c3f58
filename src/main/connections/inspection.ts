import type { ConnectionDraft } from '#contract/connection';
import type { Candidate, ConnectionReport, RouteReport } from '#contract/connection-report';
import { dialectOf, dialects } from '../dialects/registry';
import { failedWith } from '../failure/failure';
import { addressText, isPlainHttp, parseAddress } from '../http/address';
import type { TransportOf } from '../http/transport';
import { discover } from './discovery';
import { Inquiry, type InquiryLimits } from './inquiry';
import { askRoute, foundAt, recognise } from './recognition';

/**
 * Finds out what is at an address, without credentials: "Test connection". Whoever does not answer is no error but
 * part of the report. Over plain http to another computer nothing is asked until that is allowed.
 * @throws {Failure} `bad-address`; `system-unknown` for a chosen system that no dialect has
 */
export async function inspect(
  draft: Omit<ConnectionDraft, 'name'>,
  transport: TransportOf,
  limits: Partial<InquiryLimits> = {},
): Promise<ConnectionReport> {
  const chosen = draft.system === undefined ? undefined : dialectOf(draft.system);
  const url = parseAddress(draft.address, true);
  const plainHttp = isPlainHttp(url);
  if (plainHttp && !draft.allowPlainHttp) return notAsked(url, draft.system ?? null);
  const way = transport({ address: url.href, trustedFingerprint: draft.trustedFingerprint ?? null });
  const inquiry = new Inquiry(url.origin, way.fetch, limits);
  const found = await systemsAt(url, inquiry);
  const [first] = found;
  const asked =
    chosen === undefined
      ? first
      : (found.find(({ system }) => system === chosen.system) ?? foundAt(url, chosen));
  const routes = asked && !inquiry.problem ? await routesOf(asked, inquiry) : [];
  return {
    address: asked?.address ?? addressText(url),
    plainHttp,
    problem: inquiry.problem?.error ?? null,
    answeredInMs: inquiry.first?.tookMs ?? null,
    skewMs: inquiry.first?.skewMs ?? null,
    certificate: (wasShown(inquiry) ? way.certificate() : undefined) ?? null,
    candidates: found,
    system: asked?.system ?? null,
    routes,
  };
}

/** The systems at an address: as it describes itself where that counts, otherwise by how it answers. */
export async function systemsAt(url: URL, inquiry: Inquiry): Promise<Candidate[]> {
  const discovered = await discover(url, inquiry);
  // Who does not even answer that question would not answer the others.
  if (discovered || inquiry.problem) return discovered ?? [];
  return recognise(url, inquiry, dialects());
}

async function routesOf({ system, address }: Candidate, inquiry: Inquiry): Promise<RouteReport[]> {
  const reports = dialectOf(system).probes.map(async (probe): Promise<RouteReport> => {
    const answer = await askRoute(new URL(address), probe, inquiry);
    const found = answer !== undefined && probe.fits(answer);
    return { method: probe.method, path: probe.path, status: answer?.status ?? null, found };
  });
  return Promise.all(reports);
}

/** Was a certificate shown this time? One that was seen there earlier is no part of the report. */
function wasShown({ first, problem }: Inquiry): boolean {
  return first !== undefined || failedWith(problem, 'certificate-unknown');
}

function notAsked(url: URL, system: string | null): ConnectionReport {
  return {
    address: addressText(url),
    plainHttp: true,
    problem: { code: 'plain-http' },
    answeredInMs: null,
    skewMs: null,
    certificate: null,
    candidates: [],
    system,
    routes: [],
  };
}
