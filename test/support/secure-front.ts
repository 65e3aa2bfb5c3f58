import { X509Certificate } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { TestCertificate } from './certificates';
import { forward } from './forward';

/** A server's https side. */
export interface SecureFront {
  url: string;
  port: number;
  /** Method and path of every request that came through the handshake. */
  requests: string[];
  /** Those that came over a connection which was shown this certificate. */
  requestsOver(certificate: TestCertificate): string[];
  /** Shows another certificate from now on. */
  show(certificate: TestCertificate): void;
  close(): void;
}

/** Puts real TLS with this certificate in front of a plain http server, on loopback. */
export async function startSecureFront(target: string, certificate: TestCertificate): Promise<SecureFront> {
  const requests: string[] = [];
  const shown: unknown[] = [];
  const server = createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const own = (request.socket as TLSSocket).getCertificate();
    shown.push(own && 'fingerprint256' in own ? own.fingerprint256 : undefined);
    forward(request, response, target, request.url ?? '/');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://127.0.0.1:${port}`,
    port,
    requests,
    requestsOver: ({ cert }) => {
      const { fingerprint256 } = new X509Certificate(cert);
      return requests.filter((_, at) => shown[at] === fingerprint256);
    },
    show: ({ key, cert }) => {
      server.setSecureContext({ key, cert });
      // What is open already was shown the one before.
      server.closeAllConnections();
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
