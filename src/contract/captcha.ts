import { z } from 'zod';
import { connectionIdSchema } from './connection';

/** Where the captcha guest of a connection is to be loaded, and in which partition. Main forces everything else. */
export const captchaGuestSchema = z.object({ src: z.string(), partition: z.string() });
export type CaptchaGuest = z.infer<typeof captchaGuestSchema>;

/** The states of a connection's captcha, as a person can understand them. The token stays in main. */
export const captchaStateSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('idle'), connectionId: connectionIdSchema }),
  z.object({ step: z.literal('loading'), connectionId: connectionIdSchema }),
  /** The widget is there and checks on its own. */
  z.object({ step: z.literal('checking'), connectionId: connectionIdSchema }),
  /** The widget wants something from the person. */
  z.object({ step: z.literal('interactive'), connectionId: connectionIdSchema }),
  /** A token is held, good until `expiresAt` (ms since the epoch). */
  z.object({ step: z.literal('solved'), connectionId: connectionIdSchema, expiresAt: z.number() }),
  z.object({
    step: z.literal('failed'),
    connectionId: connectionIdSchema,
    /** What a person can do about it differs: wait and retry, allow the host, use another computer or window. */
    reason: z.enum([
      'expired',
      'error',
      'timeout',
      'unsupported',
      'unreachable',
      'not-configured',
      'elsewhere',
    ]),
    /** The widget's own error code, digits only. */
    widgetCode: z.string().optional(),
  }),
]);
export type CaptchaState = z.infer<typeof captchaStateSchema>;

/** The path, under the connection's own host, where the captcha page is served inside the guest's partition. */
export const CAPTCHA_PAGE_PATH = '/.portero/captcha';

/** The only thing the guest can say: what the widget called back. */
export const captchaGuestMessageSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('ready') }),
  z.object({ event: z.literal('interactive') }),
  z.object({ event: z.literal('token'), token: z.string().min(1).max(2048) }),
  z.object({ event: z.literal('expired') }),
  z.object({ event: z.literal('timeout') }),
  z.object({ event: z.literal('unsupported') }),
  z.object({ event: z.literal('error'), code: z.string().max(16).optional() }),
  z.object({ event: z.literal('script-unreachable') }),
]);
export type CaptchaGuestMessage = z.infer<typeof captchaGuestMessageSchema>;
