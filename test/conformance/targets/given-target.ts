import { TURNSTILE_DUMMY_TOKEN } from '#contract/wire/turnstile';
import { addressIn, discover, localCaptchaToken } from './discovery';
import type { GivenSettings } from './given-settings';
import { createTarget } from './sign-in-target';
import type { SystemUnderTest } from './system-under-test';
import type { Need, SignInTarget } from './target';

/** An installation that was given by its address. */
export interface GivenTarget {
  readonly target: SignInTarget;
  /** What is missing for this need, in the table's words; undefined when it is met. */
  readonly lacks: (need: Need) => string | undefined;
  /** What must not be printed, as far as it is known by now. */
  readonly secrets: () => readonly string[];
}

/** Where captcha tokens come from: as many as are asked for, just one, or nowhere. */
interface CaptchaSource {
  readonly supply: 'any' | 'one' | 'none';
  readonly next: () => Promise<string | undefined>;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Looks at the address: a local server on this computer says where its systems are and gives captcha tokens out. */
export async function openGivenTarget(
  system: SystemUnderTest,
  settings: GivenSettings,
): Promise<GivenTarget> {
  const { userName, password, allowWrites } = settings;
  const url = new URL(settings.url);
  const local = LOOPBACK.has(url.hostname) ? await discover(url.origin) : undefined;
  const found = local && url.pathname === '/' ? addressIn(url.origin, local, system.id) : undefined;
  const captcha = captchaSource(
    system,
    settings.captchaToken,
    local && (() => localCaptchaToken(url.origin, local)),
  );

  const used = [password, settings.captchaToken].filter((each) => each !== undefined);
  const target = createTarget({
    system,
    address: found ?? url.href.replace(/\/$/, ''),
    account: { userName: userName ?? '', password: password ?? '' },
    waitsOutLimits: true,
    captchaToken: async () => {
      const token = await captcha.next();
      if (token !== undefined) used.push(token);
      return token;
    },
  });
  const noAccount = userName === undefined || password === undefined ? 'needs credentials' : undefined;
  const noCaptcha = captcha.supply === 'none' ? 'needs a captcha token' : undefined;
  const noMoreCaptchas = captcha.supply === 'any' ? undefined : 'needs more captcha tokens';
  const lacking: Readonly<Record<Need, string | undefined>> = {
    nothing: undefined,
    address: undefined,
    captcha: noMoreCaptchas,
    session: noAccount ?? noCaptcha,
    'sign-ins': noAccount ?? noMoreCaptchas,
    writes: noAccount ?? noCaptcha ?? (allowWrites ? undefined : 'needs --allow-writes'),
    'local-server': 'needs the local server',
  };
  return { target, lacks: (need) => lacking[need], secrets: () => used };
}

function captchaSource(
  system: SystemUnderTest,
  given: string | undefined,
  local: (() => Promise<string>) | undefined,
): CaptchaSource {
  if (!system.captcha) return { supply: 'any', next: async () => undefined };
  // The token of Cloudflare's test keys works any number of times (TU-16).
  if (given === TURNSTILE_DUMMY_TOKEN) return { supply: 'any', next: async () => given };
  if (local) return { supply: 'any', next: local };
  return { supply: given === undefined ? 'none' : 'one', next: async () => given };
}
