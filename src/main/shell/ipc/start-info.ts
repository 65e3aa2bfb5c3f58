import { ipcMain, type WebContents } from 'electron';
import { START_INFO_CHANNEL } from '#contract/channel-names';
import type { StartInfo } from '#contract/settings';
import { isTrusted } from './trusted-sender';

/**
 * Answers the preload's one synchronous question. Synchronous, because the first paint needs the language and must
 * not wait for a round trip of its own; asked anew at every load, so that a reload shows what was chosen since.
 */
export function answerStartInfo(startInfo: (caller: WebContents) => StartInfo): void {
  ipcMain.on(START_INFO_CHANNEL, (event) => {
    event.returnValue = isTrusted(event) ? startInfo(event.sender) : null;
  });
}
