/** Adding a connection. */
export const connections = {
  addTitle: 'Add a connection',
  name: 'Name',
  nameHint: 'What you call this system, for example “Head office”.',
  address: 'Address',
  addressHint: 'The address your administrator gave you, for example https://portal.example.com',
  siteKey: 'Turnstile site key',
  siteKeyHint:
    'Optional here. Whoever runs the system has it; without it, a system that checks for robots will not let you in.',
  add: 'Add',
  nameMissing: 'Give the connection a name.',
  nameLong: 'Use at most 80 characters.',
  addressMissing: 'Enter the address.',
  badAddress: 'Use an https:// address. Plain http:// is allowed only for this computer (localhost).',
} as const;
