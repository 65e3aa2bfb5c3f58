import type { ErrorCode } from '#contract/errors';
import type { OwnWord } from '../error-words';

/**
 * One sentence for every way to fail: what it means for the person, and what to do next. The last are answers that main
 * has a word of its own for.
 */
export const errors = {
  'invalid-request': 'Portero asked for something impossible. This is a fault in Portero.',
  'forbidden-sender': 'Portero refused its own request. Close it and open it again.',
  refused: 'The system refused the sign-in and does not say why.',
  throttled: 'Too many tries. Wait a minute, then try again.',
  'password-needed': 'No password is kept here any more. Enter it.',
  'captcha-needed': 'The security check is needed first.',
  'not-signed-in': 'You are not signed in any more. Sign in and try again.',
  'session-expired': 'Not carried out: your session had ended. Sign in again, then repeat it.',
  'not-permitted': 'The system does not permit this to your account.',
  'not-found': 'The system does not have this. Check the address of the connection.',
  rejected: 'The system did not accept it.',
  unreachable: 'The system cannot be reached. Check the network, then try again.',
  timeout: 'The system did not answer in time. Try again in a moment.',
  'bad-answer': 'The answer of the system makes no sense. Check the address, or try again later.',
  'server-failed': 'The system has a problem of its own. Try again later.',
  'outcome-unknown': 'Nobody can say whether it was carried out; the list has been read again.',
  conflict:
    'The system has something else by now, so nothing was written. Look at what is there, then decide again.',
  'file-unreadable': 'The file could not be read. Check that it is the right one and not open elsewhere.',
  'file-not-written': 'The file could not be written. Choose another folder, or make room.',
  'self-guard': 'You cannot switch off yourself: you would lock yourself out.',
  'last-administrator-guard': 'This is the last active administrator. Make someone else one first.',
  'bad-address': 'Portero may not use this address.',
  'plain-http':
    'The address is not encrypted (http://), and nobody has allowed that. Use an https:// address.',
  'certificate-unknown':
    'Nobody this computer knows vouches for the certificate of the system. Edit the connection to look at it.',
  'system-unknown': 'No system that Portero knows answers at the address. Check it, or choose the system.',
  managed: 'Your organisation has set this connection. It cannot be changed here.',
  'no-such-connection': 'This connection is gone. Go back and choose another one.',
  'not-supported': 'This system cannot do that.',
  'local-server-failed': 'The practice system cannot run.',
  cancelled: 'Called off.',
  internal: 'A fault in Portero. Try again; if it stays, the log of Portero says more.',
  redirect:
    'The address leads on to another address, and Portero does not follow. Open it in a browser to see which, then enter that one.',
  'not-tls': 'No secure connection could be made. If the system has none, write http:// before the address.',
} as const satisfies Record<ErrorCode | OwnWord, string>;
