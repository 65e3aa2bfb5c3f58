import type { RequestListener } from 'node:http';
import { startTinySystem } from '../../../src/main/testing/tiny-system';
import type { SystemUnderTest } from '../targets/system-under-test';
import type { ClientTarget } from './open-client';

/** How a system that a statement plays itself answers a route: the status, the body, more headers. */
export type SampleAnswer = readonly [
  status: number,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
];

/** Answers by method and path. What is not among them is answered 404. */
export type SampleAnswers = Readonly<Record<string, SampleAnswer>>;

/** The captcha token of the documents' samples. */
export const SAMPLE_CAPTCHA_TOKEN = '0.ABCdef123...';

/** Starts a system that answers exactly this, over real HTTP, for the running statement. */
export async function playSystem(system: SystemUnderTest, answers: SampleAnswers): Promise<ClientTarget> {
  const { address } = await startTinySystem(listener(answers));
  const captchaToken = async () => (system.captcha ? SAMPLE_CAPTCHA_TOKEN : undefined);
  return { system, address, captchaToken };
}

function listener(answers: SampleAnswers): RequestListener {
  return (request, response) => {
    const [status, body, headers] = answers[`${request.method} ${request.url}`] ?? [404];
    request.resume().on('end', () => {
      const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
      response.writeHead(status, headers).end(text);
    });
  };
}
