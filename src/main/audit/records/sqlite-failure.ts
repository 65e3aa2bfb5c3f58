import { Failure } from '../../failure/failure';

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Is what SQLite found in the file no database, or a broken one? */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error));
}

/**
 * What a failure of SQLite means: no room, no right, a broken disk or a file that is damaged are foreseen; anything else
 * is a defect and stays what it is.
 */
export function recordsFailure(error: unknown): unknown {
  if (error instanceof Failure) return error;
  const foreseen = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|PERM|AUTH|BUSY|LOCKED|CORRUPT|NOTADB)/;
  return foreseen.test(codeOf(error)) || isFileError(error) ? new Failure('file-not-written') : error;
}

/** Node's own words for the same: the folder is read-only, full, or gone. */
function isFileError(error: unknown): boolean {
  return /^(ENOSPC|EROFS|EACCES|EPERM|EIO|ENOENT|EDQUOT|EISDIR|ENOTDIR|EBUSY)$/.test(codeOf(error));
}
