import { discover } from '../../../src/main/connections/discovery';
import { Inquiry } from '../../../src/main/connections/inquiry';
import { certaintyOf } from '../../../src/main/connections/recognition';
import { dialectOf } from '../../../src/main/dialects/registry';
import { failedWith } from '../../../src/main/failure/failure';
import type { GivenSettings } from './given-settings';

/**
 * Asks an installation, without credentials, whether it is there and the system that it was called: about another one
 * no statement tells anything. Resolves to a sentence when it is not, and to undefined when it is.
 */
export async function whyNotChecked({
  url: given,
  system,
}: Pick<GivenSettings, 'url' | 'system'>): Promise<string | undefined> {
  const url = new URL(given);
  const dialect = dialectOf(system);
  const inquiry = new Inquiry(url.origin, fetch);
  const played = url.pathname === '/' ? await discover(url, inquiry) : undefined;
  const address = played?.find((found) => found.system === system)?.address ?? url.href.replace(/\/$/, '');
  // No control is asked: one that refuses strangers everywhere may be what was said, and the statements will tell.
  if ((await certaintyOf(dialect, new URL(address), inquiry)) > 0) return undefined;
  // Whoever answers nonsense is there all the same.
  const nobody = inquiry.problem !== undefined && !failedWith(inquiry.problem, 'bad-answer');
  return nobody ? `nobody answers at ${url.href}` : `what answers at ${url.href} is not ${dialect.name}`;
}
