import { beforeEach, describe, expect, it } from 'vitest';
import type { Certificate } from '#contract/connection-report';
import type { CertificateVerdict } from './certificate-verdict';
import { Handshakes, type Line } from './handshakes';

const fingerprint = Array.from({ length: 32 }, () => 'A1').join(':');
const named = (trust: Certificate['trust']): Certificate => ({
  fingerprint,
  subject: 'CN=corp',
  issuer: 'CN=corp',
  validFrom: 0,
  validTo: 1,
  trust,
});
const chosen: CertificateVerdict = { certificate: named('chosen'), problem: null, overrulable: false };
const unknown: CertificateVerdict = {
  certificate: named('nobody'),
  problem: 'ERR_CERT_AUTHORITY_INVALID',
  overrulable: true,
};
const refused = (): Promise<Response> => Promise.reject(new Error('net::ERR_CERT_AUTHORITY_INVALID'));

/** One request that went over a line, and how it ends. */
interface Sent {
  path: string;
  body: string;
  answer(): void;
  refuse(): void;
}

/** Stands for a Chromium session, which needs Electron; behaves as those of 33 were seen to. */
class TestLine implements Line {
  readonly sent: Sent[] = [];
  #verdict: CertificateVerdict | undefined;
  #tell = (): void => undefined;
  readonly judged = new Promise<void>((resolve) => (this.#tell = resolve));

  verdict(): CertificateVerdict | undefined {
    return this.#verdict;
  }

  judge(verdict: CertificateVerdict): void {
    this.#verdict = verdict;
    this.#tell();
  }

  async fetch(input: RequestInfo | URL): Promise<Response> {
    const request = new Request(input);
    const body = await request.text();
    const { pathname: path } = new URL(request.url);
    return new Promise((resolve, reject) => {
      this.sent.push({
        path,
        body,
        answer: () => resolve(new Response(path)),
        refuse: () => void refused().catch(reject),
      });
    });
  }
}

let lines: TestLine[];
let handshakes: Handshakes;

beforeEach(() => {
  lines = [];
  handshakes = new Handshakes(() => {
    const line = new TestLine();
    lines.push(line);
    return line;
  });
});

const get = (path: string): Promise<string> =>
  handshakes.fetch(`https://corp.example${path}`).then((answer) => answer.text());
/** Resolves as soon as so many requests went over this line. */
async function over(line: number, count: number): Promise<Sent[]> {
  for (;;) {
    const sent = lines[line]?.sent ?? [];
    if (sent.length >= count) return sent;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
const pathsOver = (line: number) => lines[line]?.sent.map(({ path }) => path);

describe('handshakes', () => {
  it('are begun by one request alone; the others follow as soon as its certificate is judged', async () => {
    const all = Promise.all([get('/a'), get('/b'), get('/c')]);
    await over(0, 1);
    expect(pathsOver(0)).toEqual(['/a']);
    lines[0]?.judge(chosen);
    for (const one of await over(0, 3)) one.answer();
    expect(await all).toEqual(['/a', '/b', '/c']);
    expect(handshakes.certificate()).toEqual(named('chosen'));
    expect(lines).toHaveLength(1);
  });

  it('are begun one by one as long as nobody shows a certificate', async () => {
    const [a, b] = [get('/a'), get('/b'), get('/c')];
    const [first] = await over(0, 1);
    first?.answer();
    await a;
    await over(0, 2);
    expect(pathsOver(0)).toEqual(['/a', '/b']);
    lines[0]?.sent[1]?.answer();
    await b;
    await over(0, 3);
    expect(pathsOver(0)).toEqual(['/a', '/b', '/c']);
  });

  it('fail with what is wrong when the certificate may not be used', async () => {
    const all = Promise.allSettled([get('/a'), get('/b')]);
    const [first] = await over(0, 1);
    lines[0]?.judge(unknown);
    first?.refuse();
    (await over(0, 2))[1]?.refuse();
    const reason = { error: { code: 'certificate-unknown', fingerprint } };
    expect(await all).toMatchObject([{ reason }, { reason }]);
    expect(lines).toHaveLength(1);
  });

  it('go over a fresh line, once for all, when Chromium refuses what was accepted', async () => {
    const all = Promise.all([
      get('/a'),
      handshakes
        .fetch(new Request('https://corp.example/b', { method: 'POST', body: 'words' }))
        .then((answer) => answer.text()),
      get('/c'),
    ]);
    await over(0, 1);
    lines[0]?.judge(chosen);
    for (const one of await over(0, 3)) {
      if (one.path === '/a') one.answer();
      else one.refuse();
    }
    expect(await over(1, 1)).toHaveLength(1);
    lines[1]?.judge(chosen);
    const again = await over(1, 2);
    expect(Object.fromEntries(again.map(({ path, body }) => [path, body]))).toEqual({
      '/b': 'words',
      '/c': '',
    });
    for (const one of again) one.answer();
    expect(await all).toEqual(['/a', '/b', '/c']);
    expect(lines).toHaveLength(2);
  });

  it('are given up when the fresh line is refused as well', async () => {
    const request = get('/a');
    const [first] = await over(0, 1);
    lines[0]?.judge(chosen);
    first?.refuse();
    const [second] = await over(1, 1);
    lines[1]?.judge(unknown);
    second?.refuse();
    await expect(request).rejects.toMatchObject({ error: { code: 'certificate-unknown', fingerprint } });
    expect(lines).toHaveLength(2);
  });

  it('leave every other failure as it is', async () => {
    handshakes = new Handshakes(() => ({
      fetch: () => Promise.reject(new Error('net::ERR_CONNECTION_REFUSED')),
      verdict: () => chosen,
      judged: Promise.resolve(),
    }));
    await expect(get('/a')).rejects.toThrow('net::ERR_CONNECTION_REFUSED');
  });
});
