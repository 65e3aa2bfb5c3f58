import { generate } from 'selfsigned';
import { beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../failure/failure';
import { certificateFailure, judgeCertificate, type ShownCertificate } from './certificate-verdict';

const DAY_MS = 86_400_000;
let pem: string;
let other: string;
let fingerprint: string;

beforeAll(async () => {
  [pem, other] = await Promise.all([selfSigned(), selfSigned()]);
  fingerprint = judgeCertificate(shown(), null, Date.now()).certificate.fingerprint;
});

async function selfSigned(): Promise<string> {
  const { cert } = await generate([{ name: 'commonName', value: 'corp.example' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'corp.example' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return cert;
}

const shown = (differently: Partial<ShownCertificate> = {}): ShownCertificate => ({
  pem,
  hostname: 'corp.example',
  verdict: 'net::ERR_CERT_AUTHORITY_INVALID',
  ...differently,
});
const judge = (differently: Partial<ShownCertificate>, chosen: string | null = fingerprint, inMs = 0) =>
  judgeCertificate(shown(differently), chosen, Date.now() + inMs);

describe('judging a certificate', () => {
  it('leaves what Chromium accepts alone, whatever was chosen', () => {
    const verdict = judge({ verdict: 'OK' }, null);
    expect(verdict).toMatchObject({ problem: null, certificate: { trust: 'computer' } });
  });

  it('tells what it is: names on one line, times in ms', () => {
    const { certificate } = judge({}, null);
    expect(certificate).toMatchObject({ subject: 'CN=corp.example', issuer: 'CN=corp.example' });
    expect(certificate.fingerprint).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/);
    expect(certificate.validTo - certificate.validFrom).toBe(365 * DAY_MS);
  });

  it('takes an unknown issuer only by the choice of exactly this certificate', () => {
    expect(judge({}, null)).toMatchObject({
      problem: 'ERR_CERT_AUTHORITY_INVALID',
      overrulable: true,
      certificate: { trust: 'nobody' },
    });
    expect(judge({})).toMatchObject({ problem: null, certificate: { trust: 'chosen' } });
    expect(judge({ pem: other })).toMatchObject({ problem: 'ERR_CERT_AUTHORITY_INVALID' });
  });

  it.each(['corp.example', '127.0.0.1', '::1'])('knows that it is for %s', (hostname) => {
    expect(judge({ hostname }, null).problem).toBe('ERR_CERT_AUTHORITY_INVALID');
  });

  it.each(['other.example', '127.0.0.2'])(
    'says that it is not for %s, and lets that be chosen',
    (hostname) => {
      expect(judge({ hostname }, null)).toMatchObject({
        problem: 'ERR_CERT_COMMON_NAME_INVALID',
        overrulable: true,
      });
      expect(judge({ hostname })).toMatchObject({ problem: null, certificate: { trust: 'chosen' } });
    },
  );

  it('takes no choice for a wrong date, also where the unknown issuer hides it', () => {
    for (const inMs of [-2 * DAY_MS, 366 * DAY_MS]) {
      expect(judge({}, fingerprint, inMs)).toMatchObject({
        problem: 'ERR_CERT_DATE_INVALID',
        overrulable: false,
        certificate: { trust: 'nobody' },
      });
    }
  });

  it.each(['ERR_CERT_REVOKED', 'ERR_CERT_WEAK_KEY', 'ERR_CERT_INVALID', 'ERR_CERT_DATE_INVALID'])(
    'takes no choice for %s',
    (name) => {
      expect(judge({ verdict: `net::${name}` })).toMatchObject({ problem: name, overrulable: false });
    },
  );
});

describe('what a person is told of it', () => {
  const refused = new Error('net::ERR_CERT_AUTHORITY_INVALID');

  it('an unknown issuer: the fingerprint', () => {
    const failure = certificateFailure(refused, judge({}, null));
    expect(failure?.error).toEqual({ code: 'certificate-unknown', fingerprint });
  });

  it('a wrong name: the fingerprint and what is wrong', () => {
    const failure = certificateFailure(refused, judge({ hostname: 'other.example' }, null));
    expect(failure?.error).toEqual({
      code: 'certificate-unknown',
      fingerprint,
      words: 'ERR_CERT_COMMON_NAME_INVALID',
    });
  });

  it('a wrong date: no fingerprint, for it cannot be trusted', () => {
    const failure = certificateFailure(refused, judge({}, fingerprint, 366 * DAY_MS));
    expect(failure?.error).toEqual({ code: 'certificate-unknown', words: 'ERR_CERT_DATE_INVALID' });
  });

  it('a certificate that was not the system’s own: its name alone', () => {
    const failure = certificateFailure(new Error('net::ERR_CERT_INVALID'), judge({ verdict: 'OK' }));
    expect(failure?.error).toEqual({ code: 'certificate-unknown', words: 'ERR_CERT_INVALID' });
  });

  it('nothing where something else went wrong', () => {
    expect(certificateFailure(new Error('net::ERR_CONNECTION_REFUSED'), judge({}, null))).toBeUndefined();
    expect(certificateFailure(new Failure('cancelled'), undefined)).toBeUndefined();
  });
});
