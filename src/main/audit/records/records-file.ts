import { chmodSync, closeSync, existsSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { setAside } from '../../settings/set-aside';

/** The file's name in the profile folder. */
export const RECORDS_FILE = 'records.sqlite';

/** SQLite's own companions of a database in WAL mode; they belong to it and move with it. */
const COMPANIONS = ['-wal', '-shm'];

/** Every SQLite file begins with this. */
const MAGIC = 'SQLite format 3\0';
/** Where its header says which version of our schema it has: 4 bytes, the highest first. */
const USER_VERSION_AT = 60;
const HEADER_BYTES = 100;

/**
 * Can this file be ours, by its first bytes? Decided without opening it as a database: an open file cannot be renamed
 * everywhere. `newestVersion`: of our schema. An empty or missing file is a new one.
 */
export function looksUsable(file: string, newestVersion: number): boolean {
  if (!existsSync(file) || statSync(file).size === 0) return true;
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, HEADER_BYTES, 0);
  } finally {
    closeSync(handle);
  }
  const magic = header.toString('latin1', 0, MAGIC.length);
  return magic === MAGIC && header.readUInt32BE(USER_VERSION_AT) <= newestVersion;
}

/** Makes the file, if need be, and makes it its owner's alone; SQLite gives its companions the same mode. */
export function keepPrivate(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

/** Renames the file and its companions, so that nothing in it is lost, and answers the new name. */
export function setRecordsAside(file: string, now: Date): string {
  const name = setAside(file, now);
  const folder = file.slice(0, file.length - RECORDS_FILE.length);
  for (const companion of COMPANIONS) {
    if (existsSync(file + companion)) renameSync(file + companion, folder + name + companion);
  }
  return name;
}
