import type { RequestListener } from 'node:http';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionDraft } from '#contract/connection';
import type { Certificate } from '#contract/connection-report';
import { DISCOVERY_PATH } from '#contract/local-server';
import { always, byRoute } from '../dialects/testing/scripted-system';
import { Failure } from '../failure/failure';
import type { Fetch } from '../http/fetch';
import type { Place } from '../http/transport';
import { nodeTransport } from '../testing/some-connections';
import { startTinySystem, type TinySystem } from '../testing/tiny-system';
import { inspect } from './inspection';
import { place } from './placement';

const bearer = { 'www-authenticate': 'Bearer' };
const webCorporativa = byRoute({
  'GET /web/api/Menu': always(401, undefined, bearer),
  'GET /web/api/Perfil': always(401, undefined, bearer),
  'GET /web/api/Usuario': always(401, undefined, bearer),
});

let answer: RequestListener;
let arrived: string[];
let system: TinySystem;

beforeEach(async () => {
  arrived = [];
  system = await startTinySystem((request, response) => {
    arrived.push(`${request.method} ${request.url} ${request.headers.authorization ?? 'stranger'}`);
    answer(request, response);
  });
});

const test = (draft: Partial<ConnectionDraft> = {}) =>
  inspect({ address: `${system.address}/web/`, ...draft }, nodeTransport);

describe('testing a connection', () => {
  it('tells who answers, how fast, by which clock and with which routes', async () => {
    answer = webCorporativa;
    const report = await test();
    expect(report).toMatchObject({
      address: `${system.address}/web`,
      plainHttp: false,
      problem: null,
      skewMs: 0,
      certificate: null,
      system: 'web-corporativa',
      candidates: [
        {
          system: 'web-corporativa',
          systemName: 'WebCorporativa',
          address: `${system.address}/web`,
          turnstileSiteKey: null,
        },
      ],
    });
    expect(report.answeredInMs).toBeGreaterThanOrEqual(0);
    expect(report.routes).toContainEqual({ method: 'GET', path: '/api/Menu', status: 401, found: true });
    expect(report.routes).toContainEqual({ method: 'GET', path: '/api/Users', status: 404, found: false });
    expect(new Set(arrived).size).toBe(arrived.length);
    expect(arrived.every((line) => line.endsWith(' stranger'))).toBe(true);
  });

  it('lists the routes of a chosen system that does not answer', async () => {
    answer = webCorporativa;
    const report = await test({ system: 'storm' });
    expect(report).toMatchObject({
      system: 'storm',
      candidates: [{ system: 'web-corporativa' }],
      routes: [{ path: '/api/users', found: false }],
    });
  });

  it('names the system with the most telling routes first', async () => {
    const strangers = always(401, { message: 'Unauthorized' });
    answer = byRoute({ 'GET /web/api/users': strangers });
    expect((await test()).candidates.map((candidate) => candidate.system)).toEqual(['storm']);
    answer = (request, response) =>
      (request.method === 'POST'
        ? always(200, { Respuesta: false, Token: '', Datos: null })
        : webCorporativa)(request, response);
    const { candidates, system: first } = await test();
    expect(candidates.map((candidate) => candidate.system)).toEqual(['web-corporativa', 'api-tickets']);
    expect(first).toBe('web-corporativa');
  });

  it.each([
    ['bare', undefined],
    ['as a gateway does', { message: 'Unauthorized' }],
  ])('knows no system by refusals that every address there gets, %s', async (_what, body) => {
    answer = always(401, body, bearer);
    const report = await test();
    expect(report).toMatchObject({ problem: null, candidates: [], system: null });
    // What a person says themselves still stands.
    const chosen = await test({ system: 'storm' });
    expect(chosen).toMatchObject({ system: 'storm', candidates: [] });
    await expect(place({ address: system.address, name: 'Odd' }, nodeTransport)).rejects.toThrow(
      'system-unknown',
    );
  });

  it('does not take a system for another that shares some of its routes', async () => {
    answer = byRoute({ 'GET /web/api/Menu': always(401, undefined, bearer) });
    expect(await test()).toMatchObject({ problem: null, candidates: [] });
  });

  it('says nothing of a problem when only some routes break', async () => {
    answer = (request, response) => {
      if (request.method === 'POST') response.destroy();
      else webCorporativa(request, response);
    };
    expect(await test()).toMatchObject({ problem: null, system: 'web-corporativa' });
  });

  it('measures a clock that is wrong', async () => {
    answer = (request, response) => {
      response.setHeader('date', new Date(Date.now() + 3_600_000).toUTCString());
      webCorporativa(request, response);
    };
    expect(Math.round(((await test()).skewMs ?? 0) / 60_000)).toBe(60);
  });

  it('finds nothing behind a page for everything, and says that somebody answered', async () => {
    answer = always(200, '<!doctype html>');
    const report = await test();
    expect(report).toMatchObject({ problem: null, candidates: [], system: null, routes: [] });
    expect(report.answeredInMs).not.toBeNull();
  });

  it('lists what a local server plays, with the address of each', async () => {
    const document = {
      product: 'portero-local-server',
      systems: [
        { id: 'web-corporativa', path: '/' },
        { id: 'storm', path: '/storm' },
      ],
      turnstile: { siteKey: 'key', scriptPath: '/api.js', siteverifyPath: '/verify' },
    };
    answer = byRoute({
      [`GET ${DISCOVERY_PATH}`]: always(200, document),
      'GET /storm/api/users': always(401, { message: 'Unauthorized' }),
    });
    expect(await test({ system: 'storm' })).toMatchObject({
      address: `${system.address}/storm`,
      candidates: [
        { system: 'web-corporativa', address: system.address, turnstileSiteKey: 'key' },
        { system: 'storm', address: `${system.address}/storm`, turnstileSiteKey: null },
      ],
      system: 'storm',
      routes: [{ path: '/api/users', status: 401, found: true }],
    });
  });
});

describe('testing where nobody answers', () => {
  it('reports it instead of failing', async () => {
    system.stop();
    expect(await test({ system: 'storm' })).toMatchObject({
      problem: { code: 'unreachable' },
      answeredInMs: null,
      skewMs: null,
      candidates: [],
      system: 'storm',
      routes: [],
    });
  });

  it.each([
    ['one request', { requestMs: 40 }],
    ['the whole', { wholeMs: 40 }],
  ])('gives up after the time for %s', async (_what, limits) => {
    answer = () => undefined;
    const report = await inspect({ address: system.address }, nodeTransport, limits);
    expect(report.problem).toEqual({ code: 'timeout' });
  });

  it('asks nothing over plain http to another computer until that is allowed', async () => {
    const asked: string[] = [];
    const transport = ({ address }: Place) => {
      const fetch: Fetch = () => {
        asked.push(address);
        return Promise.reject(new Failure('unreachable'));
      };
      return { fetch, certificate: () => undefined };
    };
    const draft = { address: 'http://corp.example/' };
    expect(await inspect(draft, transport)).toMatchObject({
      address: 'http://corp.example',
      plainHttp: true,
      problem: { code: 'plain-http' },
    });
    expect(asked).toEqual([]);
    expect(await inspect({ ...draft, allowPlainHttp: true }, transport)).toMatchObject({
      plainHttp: true,
      problem: { code: 'unreachable' },
    });
    expect(new Set(asked)).toEqual(new Set(['http://corp.example/']));
  });

  it('shows the certificate that is in the way, and asks with the one that was chosen', async () => {
    const fingerprint = Array.from({ length: 32 }, () => 'A1').join(':');
    const certificate: Certificate = {
      fingerprint,
      subject: 'CN=corp',
      issuer: 'CN=corp',
      validFrom: 0,
      validTo: 1,
      trust: 'nobody',
    };
    const places: Place[] = [];
    let failure = new Failure('certificate-unknown', { fingerprint });
    const transport = (place: Place) => {
      places.push(place);
      return { fetch: () => Promise.reject(failure), certificate: () => certificate };
    };
    const draft = { address: 'https://corp.example', trustedFingerprint: fingerprint };
    expect(await inspect(draft, transport)).toMatchObject({
      problem: { code: 'certificate-unknown', fingerprint },
      certificate,
    });
    expect(places).toEqual([{ address: 'https://corp.example/', trustedFingerprint: fingerprint }]);
    failure = new Failure('unreachable');
    expect((await inspect(draft, transport)).certificate).toBeNull();
  });

  it('refuses what is no address, or no system', async () => {
    await expect(test({ address: 'two words' })).rejects.toThrow('bad-address');
    await expect(test({ system: 'a-future-system' })).rejects.toThrow('system-unknown');
  });
});
