/** What is kept for the next sign-in. */
export const vault = {
  keepSession: 'Keep me signed in on this computer',
  keepPassword: 'Remember my password',
  keepPasswordMemory: 'Remember my password until I close Portero',
  whyMemory: 'This computer has no keychain available, so nothing is written to disk.',
  keptInKeychain: 'Saved in the keychain',
  keptInMemory: 'Saved until you close Portero',
  forgetPassword: 'Forget the saved password',
  forget: 'Forget',
  noKeychain:
    'Your sign-in is saved in a keychain that is not available on this computer now. Sign in again.',
  locked:
    'Your sign-in is saved in the keychain of this computer, which is locked or does not respond. Sign in, or unlock the keychain and open Portero again.',
  unreadable: 'Your saved sign-in can no longer be read. Sign in again.',
} as const;
