import { once } from './once';
import { patientFetch } from './patient-fetch';
import { SystemHttp } from './system-http';
import type { SystemUnderTest } from './system-under-test';
import type { Account, SignInTarget } from './target';

/** What a target is made of. */
export interface TargetParts {
  readonly system: SystemUnderTest;
  readonly address: string;
  readonly account: Account;
  readonly waitsOutLimits: boolean;
  readonly captchaToken: () => Promise<string | undefined>;
}

/** A target at an address. */
export function createTarget(parts: TargetParts): SignInTarget {
  const { system, account, captchaToken, waitsOutLimits } = parts;
  const http = new SystemHttp(parts.address, waitsOutLimits ? patientFetch(fetch) : fetch);
  const signedIn = once(async () =>
    http.post(system.signInPath, system.signInBody(account, await captchaToken())),
  );
  return { ...parts, http, signedIn };
}
