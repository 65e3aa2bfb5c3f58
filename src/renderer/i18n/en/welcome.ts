/** The first screen. */
export const welcome = {
  promise: 'See who is active in your corporate systems, and switch people on and off.',
  tryOffline: 'Try it offline',
  tryOfflineHint: 'Opens a practice system on this computer, with made-up people. No network needed.',
  starting: 'Starting the practice system…',
  addConnection: 'Add a connection',
  connections: 'Your connections',
  signedIn: 'Signed in',
  practice: 'Practice',
  removeAsk: 'Remove “{{name}}”? Only the entry on this computer goes; the system stays as it is.',
  removeYes: 'Remove',
  removeNo: 'Keep',
  noticeSetAside:
    'The settings file was damaged. It is kept as {{file}}, and Portero started with fresh settings.',
  noticeManaged:
    'The file in which IT sets connections ({{file}}) could not be read, or part of it. Tell IT; your own connections work.',
  noticeVault:
    'What Portero kept for you was damaged. It is set aside as {{file}}; sign in once more where you are asked to.',
  noticeJournal:
    'The journal was damaged. It is kept as {{file}}, and a fresh one was begun: earlier entries are not shown.',
  noticeNotSaved: 'Your settings could not be saved to {{file}}. They hold until you close Portero.',
} as const;
