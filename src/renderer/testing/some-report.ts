import type { SystemDescription } from '#contract/connection';
import type { Certificate, ConnectionReport } from '#contract/connection-report';
import { someConnection } from './some-connection';

/** A test of an address at which one system answers as it should, for tests. */
export function someReport(changes: Partial<ConnectionReport> = {}): ConnectionReport {
  return {
    address: 'https://corp.example',
    plainHttp: false,
    problem: null,
    answeredInMs: 42,
    skewMs: 0,
    certificate: null,
    candidates: [
      {
        system: 'plain',
        systemName: 'Plain',
        address: 'https://corp.example',
        turnstileSiteKey: null,
      },
    ],
    system: 'plain',
    routes: [],
    ...changes,
  };
}

/** A certificate that nobody vouches for, for tests. */
export const UNKNOWN_CERTIFICATE: Certificate = {
  fingerprint: Array.from({ length: 32 }, (_, i) => (i + 16).toString(16).toUpperCase()).join(':'),
  subject: 'corp.example',
  issuer: 'corp.example',
  validFrom: 0,
  validTo: 1,
  trust: 'nobody',
};

const { capabilities } = someConnection();

/** A system with a captcha and one without, for tests. */
export const SYSTEMS: readonly SystemDescription[] = [
  { id: 'everything', name: 'Everything', capabilities },
  { id: 'plain', name: 'Plain', capabilities: { ...capabilities, captcha: false } },
];
