import { X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** A certificate that nobody vouches for, with its key; PEM. */
export interface TestCertificate {
  cert: string;
  key: string;
  /** SHA-256 as Portero writes it. */
  fingerprint: string;
}

/** Makes one for this host name, and for this computer unless it is to be for that name only. */
export async function selfSigned(
  name: string,
  { onlyName = false, validTo }: { onlyName?: boolean; validTo?: Date } = {},
): Promise<TestCertificate> {
  const here = onlyName ? [] : [{ type: 7 as const, ip: '127.0.0.1' }];
  const made = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ...(validTo && { notBeforeDate: new Date(validTo.getTime() - 86_400_000), notAfterDate: validTo }),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: name }, ...here] }],
  });
  return {
    cert: made.cert,
    key: made.private,
    fingerprint: new X509Certificate(made.cert).fingerprint256,
  };
}
