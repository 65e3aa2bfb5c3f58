import { ipcMain, type WebContents } from 'electron';
import { CHANNEL_NAMES, type ChannelName } from '#contract/channel-names';
import type { Request, Response } from '#contract/channels';
import type { PorteroError } from '#contract/errors';
import { log } from '../../failure/log';
import type { Report } from './answer';
import { isTrusted } from './trusted-sender';

/** One function for every channel of the contract. `caller` is the window's page that asks. */
export type Handlers = {
  [C in ChannelName]: (request: Request<C>, caller: WebContents) => Response<C> | Promise<Response<C>>;
};

const report: Report = (words, error) => log.error(`ipc: ${words}`, error ?? '');

/**
 * Answers every channel of the contract. The handlers may still be loading: calls wait for them, so that the window
 * can open first. `refused` is told of every error that is answered.
 */
export function handleAll(
  handlers: Promise<Handlers>,
  refused: (channel: ChannelName, error: PorteroError) => void,
): void {
  for (const channel of CHANNEL_NAMES) {
    ipcMain.handle(channel, async (event, payload: unknown) => {
      if (!isTrusted(event)) {
        report(`${channel} was called by a page that may not`);
        return { ok: false, error: { code: 'forbidden-sender' } };
      }
      try {
        const [{ answer }, { channels }, all] = await Promise.all([
          import('./answer'),
          import('#contract/channels'),
          handlers,
        ]);
        const run = (request: never) => all[channel](request, event.sender);
        const result = await answer({ channel, ...channels[channel], run }, payload, report);
        if (!result.ok) refused(channel, result.error);
        return result;
      } catch (error) {
        // The working parts did not even load: still an answer, never silence.
        report(`${channel} has nobody to answer it`, error);
        return { ok: false, error: { code: 'internal' } };
      }
    });
  }
}
