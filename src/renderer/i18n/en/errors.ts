import type { ErrorCode } from '#contract/errors';
import type { OwnWord } from '../error-words';

/**
 * One sentence for every way to fail: what it means for the person, and what to do next. The last are answers that main
 * has a word of its own for.
 */
export const errors = {
  'invalid-request': 'Internal error: Portero sent itself an invalid request.',
  'forbidden-sender': 'Portero blocked this request for security reasons. Close Portero and open it again.',
  refused: 'The system refused the sign-in and gave no reason.',
  throttled: 'Too many attempts. Wait a minute, then try again.',
  'password-needed': 'Your password is no longer saved. Enter it.',
  'captcha-needed': 'Complete the security check first.',
  'not-signed-in': 'You are no longer signed in. Sign in and try again.',
  'session-expired': 'Not carried out: your session had ended. Sign in again, then repeat it.',
  'not-permitted': 'You do not have permission to do this.',
  'not-found': 'The system does not have this. Check the address of the connection.',
  rejected: 'The system rejected the request.',
  unreachable: 'The system cannot be reached. Check the network, then try again.',
  timeout: 'The system did not respond in time. Try again in a moment.',
  'bad-answer': 'The system sent an invalid response. Check the address, or try again later.',
  'server-failed': 'The system had an internal error. Try again later.',
  'outcome-unknown': 'It is unknown whether the change was made. The list has been refreshed.',
  conflict: 'This was changed elsewhere, so nothing was written. Review the current values, then try again.',
  'file-unreadable':
    'The file could not be read. Check that it is the right one and not open in another program.',
  'file-not-written': 'The file could not be written. Choose another folder, or free up disk space.',
  'self-guard': 'You cannot deactivate yourself: you would lock yourself out.',
  'last-administrator-guard': 'This is the last active administrator. Make another user administrator first.',
  'bad-address': 'Portero cannot use this address.',
  'plain-http':
    'The address is not encrypted (http://), which has not been allowed. Use an https:// address.',
  'certificate-unknown':
    'This computer does not trust the certificate of the system. Edit the connection to review it.',
  'system-unknown': 'No supported system responds at the address. Check it, or choose the system.',
  managed: 'This connection is managed by your organization. It cannot be changed here.',
  'no-such-connection': 'This connection no longer exists. Go back and choose another one.',
  'not-supported': 'This system does not support that.',
  'local-server-failed': 'The practice system cannot run.',
  cancelled: 'Canceled.',
  internal: 'Internal error in Portero. Try again; if it happens again, see Portero’s log file.',
  redirect:
    'The address redirects to another one, and Portero does not follow redirects. Open it in a browser to see where it leads, then enter that address.',
  'not-tls':
    'No secure connection could be established. If the system has none, enter http:// before the address.',
} as const satisfies Record<ErrorCode | OwnWord, string>;
