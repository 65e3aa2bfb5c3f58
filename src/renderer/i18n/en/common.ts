/** Words that several screens share. */
export const common = {
  product: 'Portero',
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  retry: 'Retry',
  tryAgain: 'Try again',
  loading: 'Loading…',
  crashTitle: 'Something broke on this screen',
  crashText: 'What the system has confirmed stays as it is. Load the screen again to go on.',
  reload: 'Reload',
} as const;
