import type { SystemDescription, SystemId } from '#contract/connection';
import type { Candidate, ConnectionReport } from '#contract/connection-report';
import type { ConnectionFields } from './connection-fields';

/** What stands between a tested address and a connection. */
export type Obstacle =
  /** Nothing is encrypted, and nobody has said that this is wanted. */
  | 'plain-http'
  /** Nobody vouches for the certificate, and the person has not chosen to trust it. */
  | 'certificate'
  /** Nobody answered. It is said once; who goes on may have good reasons, such as a VPN that is off. */
  | 'unreachable'
  /** Nobody can say which system it is. */
  | 'system'
  /** The system has a captcha, and there is no site key. Said once. */
  | 'site-key';

/** What is known when a connection is to be saved. */
interface Tested {
  fields: ConnectionFields;
  report: ConnectionReport;
  systems: readonly SystemDescription[];
}

/** The system that a connection would be for: the chosen one, else the one that answers; null without either. */
export function systemOf(fields: ConnectionFields, report: ConnectionReport | null): SystemId | null {
  return fields.system ?? report?.system ?? null;
}

/** What answers at the address as the system in question. */
export function candidateOf(
  fields: ConnectionFields,
  report: ConnectionReport | null,
): Candidate | undefined {
  const system = systemOf(fields, report);
  return report?.candidates.find((candidate) => candidate.system === system);
}

/** Does the system have a captcha whose site key only a person can tell? */
export function wantsSiteKey(
  fields: ConnectionFields,
  report: ConnectionReport | null,
  systems: readonly SystemDescription[],
): boolean {
  const system = systemOf(fields, report);
  if (!systems.find(({ id }) => id === system)?.capabilities.captcha) return false;
  return (candidateOf(fields, report)?.turnstileSiteKey ?? null) === null;
}

/** May the certificate be trusted by choice? Main names its fingerprint in the problem only where it may. */
export function mayBeTrusted({ problem, certificate }: ConnectionReport): boolean {
  return certificate?.trust === 'chosen' || problem?.fingerprint === certificate?.fingerprint;
}

/** The certificate that nobody vouches for, as long as the person has not chosen to trust exactly that one. */
export function untrustedIn(fields: ConnectionFields, report: ConnectionReport | null): string | null {
  const certificate = report?.certificate;
  if (certificate?.trust !== 'nobody') return null;
  return certificate.fingerprint === fields.trustedFingerprint ? null : certificate.fingerprint;
}

/** The first obstacle, or null. Those that were said before and are the person's own risk count no more. */
export function obstacleTo(tested: Tested, said: ReadonlySet<Obstacle>): Obstacle | null {
  const { fields, report, systems } = tested;
  if (report.plainHttp && !fields.allowPlainHttp) return 'plain-http';
  if (untrustedIn(fields, report) !== null) return 'certificate';
  if (report.problem && !said.has('unreachable')) return 'unreachable';
  if (systemOf(fields, report) === null) return 'system';
  const keyless = fields.siteKey.trim() === '' && wantsSiteKey(fields, report, systems);
  return keyless && !said.has('site-key') ? 'site-key' : null;
}
