import { Agent } from 'node:http';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { HttpClient } from './testing/http-client';
import { exchange } from './testing/exchange';
import type { Exchange } from './testing/exchange';
import { hostileRequestsTo } from './testing/hostile-requests';
import { startServerWithRoutes } from './testing/server-with-routes';
import { API_TICKETS, STORM, SYSTEMS, WEB_CORPORATIVA } from './testing/systems';
import type { SystemUnderTest } from './testing/systems';

/** Requests to each route without a token, and with one: strangers get less far. */
const RUNS = { stranger: 10, bearer: 70 };

const messageSchema = z.strictObject({ message: z.string().min(1) });
const isBare = ({ body }: Exchange) => body === '';
const isJson = (schema: z.ZodType, { contentType, body }: Exchange) =>
  contentType.startsWith('application/json') && schema.safeParse(JSON.parse(body)).success;

const problemSchema = z.strictObject({
  title: z.string(),
  status: z.int(),
  errors: z.record(z.string(), z.unknown()),
});
const identitySchema = z.union([
  z.array(z.strictObject({ code: z.string().nullable(), description: z.string() })).min(1),
  z.strictObject({ exito: z.literal(false), mensaje: z.string() }),
]);

/** The errors that WebCorporativa's documents show: nothing, a sentence, ASP.NET's problem, Identity's list, no session. */
function isCorporateRefusal(answer: Exchange): boolean {
  const { contentType, body, status } = answer;
  if (isBare(answer)) return true;
  if (contentType.startsWith('text/plain')) return body.length < 200;
  if (contentType.startsWith('application/problem+json')) {
    return problemSchema.parse(JSON.parse(body)).status === status;
  }
  return isJson(identitySchema, answer);
}

/** Whether an answer of 400 to 499 looks as the documents of a system say. */
const REFUSALS: Readonly<Record<string, (answer: Exchange) => boolean>> = {
  [WEB_CORPORATIVA.system]: isCorporateRefusal,
  [API_TICKETS.system]: isBare,
  [STORM.system]: (answer) => isJson(messageSchema, answer),
};

/** What is everybody's: captcha, discovery, pictures. */
const COMMON: Pick<SystemUnderTest, 'system' | 'signIn'> = { system: '', signIn: () => Promise.resolve('x') };

test.each([...SYSTEMS, COMMON].map((each) => [each.system, each] as const))(
  'every route of "%s" answers whatever it is sent, soon and in the way of its documents',
  async (name, { signIn }) => {
    const isRefusal = REFUSALS[name] ?? isBare;
    const { url, routes } = await startServerWithRoutes();
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    const own = routes.filter(({ system, method }) => system === name && method !== 'HEAD');
    expect(own.length).toBeGreaterThan(1);
    const token = await signIn(new HttpClient(url));
    for (const route of own) {
      for (const [authorization, numRuns] of [
        ['', RUNS.stranger],
        [`Bearer ${token}`, RUNS.bearer],
      ] as const) {
        await fc.assert(
          fc.asyncProperty(hostileRequestsTo(route, authorization), async (request) => {
            const answer = await exchange(url, agent, request);
            expect(answer.status).toBeGreaterThanOrEqual(200);
            expect(answer.status).toBeLessThan(500);
            if (answer.status >= 400) expect(answer).toSatisfy(isRefusal);
          }),
          { numRuns, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: true },
        );
      }
    }
  },
);
