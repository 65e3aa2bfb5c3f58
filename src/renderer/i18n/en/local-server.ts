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
    'The file {{file}} cannot be read. You can start afresh: the damaged file is kept under another name, so nothing is thrown away.',
  newerTitle: 'The practice data is from a newer Portero',
  newerText:
    'The file {{file}} was made by a newer version. Update Portero to use it, or start afresh: the old file is kept under another name.',
  portTaken:
    'Another program uses the port that the practice system needs. Close that program, then try again.',
  unwritable:
    'Portero may not write to its data folder. Check that the disk is not full and that the folder is yours, then try again.',
  keepsDying: 'It stopped several times in a row. Try again; if it stays, the log of Portero says more.',
  internal:
    'It could not start because of a fault in Portero. Try again; if it stays, the log of Portero says more.',
  unreachable: 'The practice system does not answer. It starts again by itself: try again in a moment.',
  dataFile: 'of the practice data',
  startAfresh: 'Start afresh',
} as const;
