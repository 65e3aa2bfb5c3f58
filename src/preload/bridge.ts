import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { PorteroBridge } from '#contract/bridge';
import { CHANNEL_NAMES, EVENT_NAMES, START_INFO_CHANNEL } from '#contract/channel-names';
import type { Result } from '#contract/errors';
import type { StartInfo } from '#contract/settings';

/**
 * The app's preload: puts `window.portero` in place. It knows the names of the contract and nothing else; what is
 * not named there cannot be reached from a page.
 */
const calls = new Set<string>(CHANNEL_NAMES);
const events = new Set<string>(EVENT_NAMES);

const bridge = {
  start: ipcRenderer.sendSync(START_INFO_CHANNEL) as StartInfo,
  call: async (channel: string, request?: unknown): Promise<Result<unknown>> => {
    if (!calls.has(channel)) return { ok: false, error: { code: 'invalid-request' } };
    return (await ipcRenderer.invoke(channel, request)) as Result<unknown>;
  },
  on: (event: string, listener: (payload: unknown) => void): (() => void) => {
    if (!events.has(event)) return () => undefined;
    // The event object would hand `ipcRenderer` to the page (Electron checklist 20).
    const forward = (_event: IpcRendererEvent, payload: unknown): void => listener(payload);
    ipcRenderer.on(event, forward);
    return () => ipcRenderer.off(event, forward);
  },
};

contextBridge.exposeInMainWorld('portero', bridge satisfies { [K in keyof PorteroBridge]: unknown });
