import { describe, expect, it } from 'vitest';
import type { PorteroError } from '#contract/errors';
import { someReport, SYSTEMS, UNKNOWN_CERTIFICATE } from '../../testing/some-report';
import { EMPTY_FIELDS, type ConnectionFields } from './connection-fields';
import { mayBeTrusted, obstacleTo, systemOf, wantsSiteKey } from './obstacles';

const fields = (changes: Partial<ConnectionFields> = {}) => ({
  ...EMPTY_FIELDS,
  name: 'Corp',
  address: 'https://corp.example',
  ...changes,
});
const nothing = new Set<never>();
const captcha = { system: 'everything', systemName: 'Everything', address: 'https://corp.example' };

describe('what stands in the way of a connection', () => {
  it('is nothing where one system answers over an honest line', () => {
    expect(obstacleTo({ fields: fields(), report: someReport(), systems: SYSTEMS }, nothing)).toBeNull();
  });

  it('is an open line until it is allowed, however often it is asked', () => {
    const report = someReport({ plainHttp: true });
    const said = new Set(['plain-http'] as const);
    expect(obstacleTo({ fields: fields(), report, systems: SYSTEMS }, said)).toBe('plain-http');
    const allowed = fields({ allowPlainHttp: true });
    expect(obstacleTo({ fields: allowed, report, systems: SYSTEMS }, said)).toBeNull();
  });

  it('is a certificate that nobody vouches for, unless exactly that one is trusted', () => {
    const report = someReport({ certificate: UNKNOWN_CERTIFICATE });
    const said = new Set(['certificate'] as const);
    const after = (trustedFingerprint: string | null) =>
      obstacleTo({ fields: fields({ trustedFingerprint }), report, systems: SYSTEMS }, said);
    expect(after(null)).toBe('certificate');
    expect(after(UNKNOWN_CERTIFICATE.fingerprint.replace('10', '11'))).toBe('certificate');
    expect(after(UNKNOWN_CERTIFICATE.fingerprint)).toBeNull();
  });

  it('lets a person trust a certificate only where main names it as one that may be', () => {
    const certificate = UNKNOWN_CERTIFICATE;
    const { fingerprint } = certificate;
    const shown = (problem: PorteroError | null) => mayBeTrusted(someReport({ certificate, problem }));
    expect(shown({ code: 'certificate-unknown', fingerprint })).toBe(true);
    expect(shown({ code: 'certificate-unknown', words: 'ERR_CERT_DATE_INVALID' })).toBe(false);
    expect(mayBeTrusted(someReport({ certificate: { ...certificate, trust: 'chosen' } }))).toBe(true);
  });

  it('is nobody answering: said once, and then it still has to be known which system it is', () => {
    const report = someReport({ problem: { code: 'unreachable' }, candidates: [], system: null });
    expect(obstacleTo({ fields: fields(), report, systems: SYSTEMS }, nothing)).toBe('unreachable');
    const said = new Set(['unreachable'] as const);
    expect(obstacleTo({ fields: fields(), report, systems: SYSTEMS }, said)).toBe('system');
    expect(obstacleTo({ fields: fields({ system: 'plain' }), report, systems: SYSTEMS }, said)).toBeNull();
  });

  it('is a site key that only a person can tell: said once', () => {
    const report = someReport({ candidates: [{ ...captcha, turnstileSiteKey: null }], system: 'everything' });
    expect(obstacleTo({ fields: fields(), report, systems: SYSTEMS }, nothing)).toBe('site-key');
    expect(obstacleTo({ fields: fields({ siteKey: 'k' }), report, systems: SYSTEMS }, nothing)).toBeNull();
    expect(obstacleTo({ fields: fields(), report, systems: SYSTEMS }, new Set(['site-key']))).toBeNull();
  });

  it('is no site key where the address tells it or the system has no captcha', () => {
    const told = someReport({ candidates: [{ ...captcha, turnstileSiteKey: 'k' }], system: 'everything' });
    expect(wantsSiteKey(fields(), told, SYSTEMS)).toBe(false);
    expect(wantsSiteKey(fields({ system: 'plain' }), told, SYSTEMS)).toBe(false);
    expect(wantsSiteKey(fields({ system: 'everything' }), null, SYSTEMS)).toBe(true);
  });
});

describe('the system of a connection', () => {
  it('is the chosen one, else the one that answers', () => {
    expect(systemOf(fields({ system: 'everything' }), someReport())).toBe('everything');
    expect(systemOf(fields(), someReport())).toBe('plain');
    expect(systemOf(fields(), null)).toBeNull();
  });
});
