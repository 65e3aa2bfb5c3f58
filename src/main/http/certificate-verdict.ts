import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { Certificate } from '#contract/connection-report';
import { Failure } from '../failure/failure';

/** A certificate as a server showed it, and what Chromium makes of it. */
export interface ShownCertificate {
  /** PEM; the server's own certificate comes first. */
  pem: string;
  /** Whom it was shown for: a name or an IP address, without brackets. */
  hostname: string;
  /** Chromium's verdict: `OK`, or what is wrong as `net::ERR_CERT_…`. */
  verdict: string;
}

/** What is to be done about a certificate. */
export interface CertificateVerdict {
  certificate: Certificate;
  /** Chromium's name of what is wrong with it; null when it may be used. */
  problem: string | null;
  /** Could a person trust it all the same? False when there is nothing to overrule. */
  overrulable: boolean;
}

export const UNKNOWN_ISSUER = 'ERR_CERT_AUTHORITY_INVALID';
export const WRONG_NAME = 'ERR_CERT_COMMON_NAME_INVALID';
export const WRONG_DATE = 'ERR_CERT_DATE_INVALID';

/** Subjects come from the server: no longer than this, characters. */
const MAX_NAME = 256;

/**
 * Judges a certificate. Chromium's own verdict comes first; a person's choice of exactly this certificate (SHA-256)
 * overrules an unknown issuer and a wrong name, because then the certificate itself was compared and neither says
 * more than that. It overrules nothing else: not a date, not a revocation, not a weak key.
 */
export function judgeCertificate(
  { pem, hostname, verdict }: ShownCertificate,
  chosen: string | null,
  now: number,
): CertificateVerdict {
  const shown = new X509Certificate(pem);
  const fingerprint = shown.fingerprint256;
  const described = {
    fingerprint,
    subject: oneLine(shown.subject),
    issuer: oneLine(shown.issuer),
    validFrom: Date.parse(shown.validFrom),
    validTo: Date.parse(shown.validTo),
  };
  if (verdict === 'OK') {
    return { certificate: { ...described, trust: 'computer' }, problem: null, overrulable: false };
  }
  const problem = worst(verdict.replace(/^net::/, ''), { ...described, named: isFor(shown, hostname) }, now);
  const overrulable = problem === UNKNOWN_ISSUER || problem === WRONG_NAME;
  if (overrulable && fingerprint === chosen) {
    return { certificate: { ...described, trust: 'chosen' }, problem: null, overrulable: false };
  }
  return { certificate: { ...described, trust: 'nobody' }, problem, overrulable };
}

/** Chromium names one problem only, and an unknown issuer hides a wrong date and a wrong name. */
function worst(
  named: string,
  certificate: Pick<Certificate, 'validFrom' | 'validTo'> & { named: boolean },
  now: number,
): string {
  if (named !== UNKNOWN_ISSUER && named !== WRONG_NAME) return named;
  // Written so that a date that cannot be read counts as a wrong one.
  if (!(certificate.validFrom <= now && now <= certificate.validTo)) return WRONG_DATE;
  return certificate.named ? named : WRONG_NAME;
}

function isFor(certificate: X509Certificate, hostname: string): boolean {
  const matches = isIP(hostname) ? certificate.checkIP(hostname) : certificate.checkHost(hostname);
  return matches !== undefined;
}

/** Node separates the parts of a name by line ends. */
function oneLine(name: string | undefined): string {
  return (name ?? '').split('\n').join(', ').slice(0, MAX_NAME);
}

/**
 * The failure behind a request that was not sent because of a certificate; undefined when something else went wrong.
 * `fingerprint` is there where a person may trust the certificate all the same; `words` has Chromium's name of what is
 * wrong where it is more than an unknown issuer.
 */
export function certificateFailure(
  error: unknown,
  last: CertificateVerdict | undefined,
): Failure | undefined {
  const [named] = /\bERR_CERT_\w+/.exec(error instanceof Error ? error.message : '') ?? [];
  if (!named) return undefined;
  // Chromium remembers its verdict without asking again; what was last seen there is what it was about.
  const problem = last?.problem ?? named;
  return new Failure('certificate-unknown', {
    ...(last?.overrulable && { fingerprint: last.certificate.fingerprint }),
    ...(problem !== UNKNOWN_ISSUER && { words: problem }),
  });
}
