/** The names alone, free of schemas, so that the preload stays small. `channels.ts` must match them exactly. */
export const CHANNEL_NAMES = [
  'app/notices',
  'settings/update',
  'connections/list',
  'systems/list',
  'connections/add',
  'connections/edit',
  'connections/test',
  'connections/reorder',
  'connections/remove',
  'connections/health',
  'local-server/open',
  'local-server/status',
  'local-server/start-afresh',
  'captcha/open',
  'captcha/close',
  'captcha/state',
  'session/state',
  'session/sign-in',
  'session/cancel-sign-in',
  'session/sign-out',
  'session/renew',
  'session/cancel-renewal',
  'session/own-profile',
  'session/menu',
  'vault/state',
  'vault/forget',
  'directory/refresh',
  'directory/window',
  'directory/person',
  'directory/switch',
] as const;

export const EVENT_NAMES = [
  'captcha/changed',
  'session/changed',
  'directory/changed',
  'local-server/changed',
  'connections/changed',
  'connections/health-changed',
  'vault/changed',
] as const;

/** The only channel between the captcha guest's preload and main. */
export const CAPTCHA_GUEST_CHANNEL = 'captcha-guest/says';

/** The one synchronous channel: the preload asks for the start info (`settings.ts`) before the page's first paint. */
export const START_INFO_CHANNEL = 'app/start-info';

export type ChannelName = (typeof CHANNEL_NAMES)[number];
export type EventName = (typeof EVENT_NAMES)[number];
