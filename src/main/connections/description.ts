import type { Connection } from '#contract/connection';
import { dialectOf } from '../dialects/registry';
import type { StoredConnection } from '../settings/schema';

/**
 * A connection as screens see it, by what is kept of it alone: nothing has to be at work for it.
 * @throws {Failure} `system-unknown`
 */
export function describeConnection(
  stored: StoredConnection,
  origin: Pick<Connection, 'local' | 'managed'>,
): Connection {
  const { turnstileScriptUrl: _script, ...visible } = stored;
  const { capabilities, name: systemName } = dialectOf(stored.system);
  const captchaReady = !capabilities.captcha || visible.turnstileSiteKey !== null;
  return { ...visible, systemName, capabilities, captchaReady, ...origin };
}
