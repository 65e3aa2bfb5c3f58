/** The security check (captcha). */
export const captcha = {
  label: 'Security check',
  loading: 'Loading…',
  checking: 'Checking…',
  interactive: 'Your turn: answer the check',
  solved: 'Check passed',
  failed: 'Not passed',
  expired: 'The check ran out.',
  error: 'The check did not work.',
  errorCode: 'The check did not work (code {{code}}).',
  timeout: 'The check took too long.',
  unsupported: 'The check does not run on this computer. Try another one.',
  unreachable: 'The check cannot be loaded. Is the network up?',
  notConfigured: 'This connection has no site key. Edit it and enter the key.',
  elsewhere: 'The check is open in another window.',
} as const;
