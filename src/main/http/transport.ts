import { session, type Session } from 'electron';
import type { Certificate } from '#contract/connection-report';
import type { StoredConnection } from '../settings/schema';
import { judgeCertificate, WRONG_DATE, type CertificateVerdict } from './certificate-verdict';
import { Handshakes, type Line } from './handshakes';
import type { Fetch } from './fetch';

/** The way to one origin, and to nowhere else. */
export interface Transport {
  /** Sends as Chromium does. @throws {Failure} `certificate-unknown` when the certificate may not be used */
  readonly fetch: Fetch;
  /** The certificate last seen there; undefined before the first one, and over plain http. */
  certificate(): Certificate | undefined;
}

/** The place a transport leads to, and the one certificate that was chosen for it. */
export type Place = Pick<StoredConnection, 'address' | 'trustedFingerprint'>;

/** The way to a place. */
export type TransportOf = (place: Place) => Transport;

/** Chromium's answers to "may this certificate be used?": yes, as it thinks itself, and not at this date. */
const ACCEPT = 0;
const AS_CHROMIUM_SAYS = -3;
const NOT_AT_THIS_DATE = -201;

/**
 * Opens transports; the same place has the same one. Each origin and chosen certificate has a Chromium session of its
 * own: Chromium keeps a session's verdicts and its open connections, so one that a choice has let in must not be found
 * by anybody who has not chosen it.
 */
export function createTransports(): TransportOf {
  const opened = new Map<string, Transport>();
  return ({ address, trustedFingerprint }) => {
    const url = new URL(address);
    const partition = `system ${url.origin} ${trustedFingerprint ?? ''}`;
    const known = opened.get(partition);
    if (known) return known;
    let lines = 0;
    const open = (): Line => {
      lines += 1;
      return openLine(`${partition} ${lines}`, url, trustedFingerprint);
    };
    const transport = url.protocol === 'https:' ? overTls(open) : { ...open(), certificate: () => undefined };
    opened.set(partition, transport);
    return transport;
  };
}

function overTls(open: () => Line): Transport {
  const handshakes = new Handshakes(open);
  return {
    fetch: (input, init) => handshakes.fetch(input, init),
    certificate: () => handshakes.certificate(),
  };
}

function openLine(partition: string, { origin, hostname }: URL, chosen: string | null): Line {
  const chromium = session.fromPartition(partition, { cache: false });
  guardOrigin(chromium, origin);
  // Otherwise Electron fetches a dictionary from Chromium's maker for every new session, past the guard.
  chromium.setSpellCheckerLanguages([]);
  // The computer's proxy, also where it is set by a script or by the environment. It is Chromium's default; should
  // setting it ever fail, the default stays.
  const ready = chromium.setProxy({ mode: 'system' }).catch(() => undefined);
  return {
    ...judging(chromium, hostname.replaceAll(/[[\]]/g, ''), chosen),
    fetch: async (input, init) => {
      await ready;
      // Called as a method: Electron's fetch needs its session.
      return chromium.fetch(input instanceof URL ? input.href : input, init);
    },
  };
}

/** From now on this session's certificates are judged by us, those of its own host. */
function judging(chromium: Session, ownHost: string, chosen: string | null): Omit<Line, 'fetch'> {
  let last: CertificateVerdict | undefined;
  let tell = (): void => undefined;
  const judged = new Promise<void>((resolve) => (tell = resolve));
  chromium.setCertificateVerifyProc(({ hostname, certificate, verificationResult }, decide) => {
    // A proxy on the way shows a certificate of its own, which nobody chose.
    if (hostname !== ownHost) return decide(AS_CHROMIUM_SAYS);
    try {
      const shown = { pem: certificate.data, hostname, verdict: verificationResult };
      last = judgeCertificate(shown, chosen, Date.now());
      if (last.problem === null) decide(ACCEPT);
      else decide(last.problem === WRONG_DATE ? NOT_AT_THIS_DATE : AS_CHROMIUM_SAYS);
      return tell();
    } catch {
      // A certificate that Node cannot read is never ours to allow; no answer would hold the request forever.
      return decide(AS_CHROMIUM_SAYS);
    }
  });
  return { verdict: () => last, judged };
}

/**
 * Keeps a Chromium session at one origin: a redirect that leaves it is stopped before it is sent, so the bearer cannot
 * leave and every 401 is the system's own. (Taking the header off in `onBeforeSendHeaders` is not enough: on Electron
 * 33 the redirected request still carries it, and the answer does not say that it was redirected. ADR 0004.)
 */
export function guardOrigin(session: Session, origin: string): void {
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, decide) => {
    decide({ cancel: new URL(url).origin !== origin });
  });
}
