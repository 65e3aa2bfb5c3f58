import { z } from 'zod';

/** What scripts/conformance.mjs was asked for. Secrets come beside it, so that printing it tells none. */
const settingsSchema = z.object({
  url: z.url({ protocol: /^https?$/ }),
  system: z.string(),
  userName: z.string().optional(),
  allowWrites: z.boolean(),
});

/** An installation to be checked. */
export interface GivenSettings extends z.infer<typeof settingsSchema> {
  readonly password?: string | undefined;
  readonly captchaToken?: string | undefined;
}

/** Reads the settings of this run; undefined when it is about local servers. */
export function readGivenSettings(env: NodeJS.ProcessEnv): GivenSettings | undefined {
  const text = env['PORTERO_CONFORMANCE'];
  if (text === undefined || text === '') return undefined;
  return {
    ...settingsSchema.parse(JSON.parse(text)),
    password: env['PORTERO_CONFORMANCE_PASSWORD'],
    captchaToken: env['PORTERO_CONFORMANCE_CAPTCHA_TOKEN'],
  };
}
