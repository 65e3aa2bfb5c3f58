/** What "Test connection" found out. */
export const connectionTest = {
  heading: 'What was found at the address',
  running: 'Testing…',
  runningLong: 'Testing: asking which system answers there and looking at its certificate…',
  reached: 'Reached; it answered in {{time}}.',
  failedTitle: 'The test did not get through',
  addAnyway:
    'You can go on all the same: choose the system that is to be there, then press the button again.',
  goOn: 'You can go on all the same: press the button again.',
  plainTitle: 'This address is not encrypted',
  plainText:
    'Over http:// anyone on the way can read your password and take over your session. Ask for an https:// address.',
  plainAllow: 'Use it without encryption all the same',
  oneAnswers: 'This system answers at the address.',
  severalAnswer_one: '{{count}} system answers at the address. Choose the one to sign in to.',
  severalAnswer_other: '{{count}} systems answer at the address. Choose the one to sign in to.',
  noneAnswers:
    'No system that Portero knows answers at the address. Check it, or choose the system yourself.',
  anotherAnswers: 'Another system answers at the address.',
  answers: '{{system}} (answers there)',
  clockAhead: 'Its clock is {{time}} ahead of this computer’s. Portero allows for it.',
  clockBehind: 'Its clock is {{time}} behind this computer’s. Portero allows for it.',
  certificateOf: 'Certificate of {{subject}}',
  issuer: 'Issued by',
  validUntil: 'Valid until',
  fingerprint: 'Fingerprint (SHA-256)',
  trustedByComputer: 'This computer trusts the issuer.',
  trustedByChoice: 'You chose to trust this certificate for this address',
  unknownTitle: 'Nobody this computer knows vouches for the certificate',
  unknownText:
    'Someone may be listening in between. Ask IT for the fingerprint, by phone or in person, and compare every character.',
  unusableTitle: 'This certificate cannot be used',
  unusableText:
    'It is over or not valid yet, was revoked, or is too weak. No choice can make up for that: ask whoever runs the system for a new one, and check the clock of this computer.',
  trust: 'Trust this certificate for this address only',
  routes: '{{found}} of {{total}} routes found',
  routeFound: 'found',
  routeMissing: 'not found',
  routeSilent: 'no answer',
} as const;
