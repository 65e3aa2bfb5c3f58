import { EventEmitter } from 'node:events';
import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, it } from 'vitest';
import { isTrusted, trust } from './trusted-sender';

/** As much of a window's contents as the check looks at. */
const contents = () => new EventEmitter() as unknown as IpcMainInvokeEvent['sender'];
const call = (sender: IpcMainInvokeEvent['sender'], frame: { url: string; parent: unknown } | null) =>
  isTrusted({ sender, senderFrame: frame } as unknown as IpcMainInvokeEvent);
const home = { url: 'app://portero/', parent: null };

describe('whose calls count', () => {
  it('those of a registered window showing our page', () => {
    const window = contents();
    trust(window);
    expect(call(window, home)).toBe(true);
  });

  it('not those of a window nobody registered', () => {
    expect(call(contents(), home)).toBe(false);
  });

  it('not those of a frame inside, of another page, or of a frame that is gone', () => {
    const window = contents();
    trust(window);
    expect(call(window, { ...home, parent: {} })).toBe(false);
    expect(call(window, { ...home, url: 'https://portero/' })).toBe(false);
    expect(call(window, { ...home, url: 'app://portero.evil.example/' })).toBe(false);
    expect(call(window, null)).toBe(false);
  });

  it('not those of a window that was destroyed', () => {
    const window = contents();
    trust(window);
    window.emit('destroyed');
    expect(call(window, home)).toBe(false);
  });
});
