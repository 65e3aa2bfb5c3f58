/** What is kept for the next sign-in. */
export const vault = {
  keepSession: 'Keep me signed in on this computer',
  keepPassword: 'Remember my password',
  keepPasswordMemory: 'Remember my password until Portero is closed',
  whyMemory: 'This computer offers no keychain, so nothing is written to the disk.',
  keptInKeychain: 'Kept in the keychain',
  keptInMemory: 'Kept until Portero is closed',
  forgetPassword: 'Forget the kept password',
  forget: 'Forget',
  noKeychain:
    'Portero kept something for you in a keychain that this computer does not offer now. That is why you are asked to sign in.',
  locked:
    'The keychain of this computer is locked or does not answer, and what Portero keeps lies in it. Sign in, or unlock the keychain and open Portero again.',
  unreadable: 'What Portero kept for you cannot be read any more. That is why you are asked to sign in.',
} as const;
