import { ipcRenderer } from 'electron';
import { CAPTCHA_GUEST_CHANNEL } from '#contract/channel-names';

/**
 * The captcha guest's preload. It can say exactly one thing: what the widget called back. The page reports by a DOM
 * event whose detail is JSON text, because only plain values cross between isolated worlds; nothing is exposed to it.
 */
document.addEventListener('portero-captcha', (event) => {
  const text: unknown = event instanceof CustomEvent ? event.detail : undefined;
  if (typeof text === 'string') ipcRenderer.send(CAPTCHA_GUEST_CHANNEL, text);
});
