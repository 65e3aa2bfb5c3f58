/** The practice system inside the app. */
export const localServer = {
  nameOf: '{{system}} (practice)',
  running: 'Practice system running',
  starting: 'Practice system starting…',
  restarting: 'Practice system restarting…',
  stopped: 'Practice system stopped',
  failed: 'Practice system cannot run: see why',
  corruptTitle: 'The practice data is damaged',
  corruptText:
    'The file {{file}} cannot be read. You can start over: the damaged file is kept under another name, so nothing is lost.',
  newerTitle: 'The practice data is from a newer version of Portero',
  newerText:
    'The file {{file}} was created by a newer version. Update Portero to use it, or start over: the old file is kept under another name.',
  portTaken:
    'Another program is using the port that the practice system needs. Close that program, then try again.',
  unwritable:
    'Portero cannot write to its data folder. Check that the disk is not full and that you have access to the folder, then try again.',
  keepsStopping: 'It stopped several times in a row. Try again; if it happens again, see Portero’s log file.',
  internal:
    'It could not start because of an internal error in Portero. Try again; if it happens again, see Portero’s log file.',
  unreachable: 'The practice system does not respond. It restarts by itself: try again in a moment.',
  dataFile: 'with the practice data',
  startOver: 'Start over',
} as const;
