import { Failure } from '../failure/failure';
import { UNKNOWN_ISSUER, type CertificateVerdict } from './certificate-verdict';

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
