import { unreachable } from '#contract/errors';
import type { SessionState } from '#contract/session';
import { RENEW_BELOW_MS } from '../../state/time-left';

/** What a list of connections says about one's session, in a word. */
export type SessionSign = 'signedIn' | 'expiring' | 'expired' | 'renewing';

/** The sign of a session at `now` (ms since the epoch); null where nobody is signed in or main has not spoken. */
export function sessionSign(session: SessionState | undefined, now: number): SessionSign | null {
  if (!session) return null;
  switch (session.phase) {
    case 'signed-out':
      return null;
    case 'renewing':
      return 'renewing';
    case 'expired':
      return 'expired';
    case 'signed-in':
    case 'reauthenticating': {
      const left = session.view.expiresAt - now;
      if (left <= 0 || (session.phase === 'reauthenticating' && session.reason === 'expired'))
        return 'expired';
      return left < RENEW_BELOW_MS ? 'expiring' : 'signedIn';
    }
    default:
      return unreachable(session);
  }
}
