import { expect, onTestFinished, vi } from 'vitest';
import { serverOptionsSchema } from '#contract/local-server';
import { runServer } from '../../../src/server/run-server';
import { tempDir } from '../../../src/server/testing/temp-dir';
import { FAST_ITERATIONS } from '../../../src/server/testing/test-storage';
import type { Check } from '../statement';
import { addressIn, discover, localCaptchaToken } from '../targets/discovery';
import { createTarget } from '../targets/sign-in-target';
import type { SystemUnderTest } from '../targets/system-under-test';

/**
 * The server's log, at its most talkative, holds neither token nor password, even where a careless client puts them into
 * an address; and a token in an address opens nothing.
 */
export function logsNoSecrets(system: SystemUnderTest): Check {
  return {
    needs: 'local-server',
    async run() {
      const written: string[] = [];
      const spy = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
        written.push(String(chunk));
        return true;
      });
      onTestFinished(() => spy.mockRestore());
      const options = serverOptionsSchema.parse({ dataDir: await tempDir(), users: 20 });
      const server = await runServer(options, { logLevel: 'trace', passwordIterations: FAST_ITERATIONS });
      onTestFinished(() => server.close());
      const discovery = await discover(server.url);
      if (!discovery) throw new Error('the local server does not describe itself');
      const target = createTarget({
        system,
        address: addressIn(server.url, discovery, system.id) ?? server.url,
        account: system.localAccount,
        waitsOutLimits: false,
        captchaToken: async () => (system.captcha ? localCaptchaToken(server.url, discovery) : undefined),
      });

      const token = system.tokenOf(await target.signedIn());
      await target.http.get(system.protectedPath, token);
      const inTheAddress = `${system.protectedPath}?token=${token}&access_token=${token}`;
      expect((await target.http.get(inTheAddress)).status).toBe(401);
      await target.http.post(system.signInPath, `{"half": "${target.account.password}"`);
      const log = written.join('');
      expect(log).toContain(system.signInPath);
      const secrets = [token, token.split('.')[2] ?? token, target.account.password];
      expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
    },
  };
}
