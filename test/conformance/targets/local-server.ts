import { startTestServer } from '../../../src/server/testing/test-server';
import { addressIn, discover, localCaptchaToken } from './discovery';
import { createTarget } from './sign-in-target';
import type { SystemUnderTest } from './system-under-test';
import type { StartServer } from './target';

/** Starts local servers that are seen through one of their systems. Each is closed when the running statement is over. */
export function localServersOf(system: SystemUnderTest): StartServer {
  return async (options) => {
    const server = await startTestServer(options);
    const discovery = await discover(server.url);
    const address = discovery && addressIn(server.url, discovery, system.id);
    if (!discovery || address === undefined) throw new Error(`the local server does not play ${system.id}`);
    const target = createTarget({
      system,
      address,
      account: system.localAccount,
      waitsOutLimits: false,
      captchaToken: async () => (system.captcha ? localCaptchaToken(server.url, discovery) : undefined),
    });
    return { ...target, origin: server.url, clock: server.clock, dataDir: server.dataDir };
  };
}
