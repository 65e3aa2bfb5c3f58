import type { Page } from '@playwright/test';
import type { CallArguments, PorteroBridge } from '#contract/bridge';
import type { ChannelName } from '#contract/channel-names';
import type { Response } from '#contract/channels';
import type { Result } from '#contract/errors';

declare global {
  interface Window {
    portero: PorteroBridge;
  }
}

/** Asks main as the page would. */
export async function call<C extends ChannelName>(
  page: Page,
  channel: C,
  ...request: CallArguments<C>
): Promise<Result<Response<C>>> {
  const answer: unknown = await page.evaluate(
    ([name, words]) => (window.portero.call as (...all: unknown[]) => Promise<unknown>)(name, ...words),
    [channel, request] as const,
  );
  return answer as Result<Response<C>>;
}

/** The answer's value; fails the test when the call did. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the call failed: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The origin of the app's own local server. */
export async function localServerUrl(page: Page): Promise<string> {
  const status = valueOf(await call(page, 'local-server/status'));
  if (status.state !== 'running') throw new Error(`the local server is ${status.state}`);
  return status.url;
}

/** The id of the connection with this name. */
export async function connectionId(page: Page, name: string): Promise<string> {
  const connections = valueOf(await call(page, 'connections/list'));
  const found = connections.find((connection) => connection.name === name);
  if (!found) throw new Error(`no connection is called ${name}`);
  return found.id;
}
