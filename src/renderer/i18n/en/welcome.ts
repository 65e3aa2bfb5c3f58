/** The first screen. */
export const welcome = {
  promise: 'See who is active in your corporate systems, and activate or deactivate users.',
  tryOffline: 'Try it offline',
  tryOfflineHint: 'Opens a practice system on this computer, with sample users. No network needed.',
  starting: 'Starting the practice system…',
  addConnection: 'Add a connection',
  connections: 'Your connections',
  signedIn: 'Signed in',
  practice: 'Practice',
  removeAsk:
    'Remove “{{name}}”? Only the connection on this computer is removed; the system is not affected.',
  removeYes: 'Remove',
  noticeSetAside:
    'The settings file was damaged. It was kept as {{file}}, and Portero started with default settings.',
  noticeManaged:
    'The file of managed connections ({{file}}) could not be read completely. Tell IT; your own connections work.',
  noticeVault:
    'The saved sessions and passwords were damaged. The file was kept as {{file}}; sign in again where you are asked to.',
  noticeAudit:
    'The audit log was damaged. It was kept as {{file}}, and a new one was started: earlier entries are not shown.',
  noticeNotSaved: 'Your settings could not be saved to {{file}}. They apply until you close Portero.',
} as const;
