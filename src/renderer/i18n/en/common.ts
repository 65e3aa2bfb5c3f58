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
  crashText: 'Nothing was sent and nothing was lost on the system. Load the screen again to go on.',
  reload: 'Reload',
} as const;
