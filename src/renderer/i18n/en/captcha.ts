/** The security check (captcha). */
export const captcha = {
  label: 'Security check',
  loading: 'Loading…',
  checking: 'Checking…',
  interactive: 'Your turn: complete the check',
  solved: 'Check passed',
  failed: 'Check failed',
  expired: 'The check expired.',
  error: 'The check failed.',
  errorCode: 'The check failed (code {{code}}).',
  timeout: 'The check timed out.',
  unsupported: 'The check does not run on this computer. Use another computer.',
  unreachable: 'The check cannot be loaded. Check the network.',
  notConfigured: 'This connection has no site key. Edit it and enter the key.',
  elsewhere: 'The check is open in another window.',
} as const;
