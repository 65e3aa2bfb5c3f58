import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** Windows has neither pipes with names in its folders nor this flag. */
const NON_BLOCKING = (constants as { O_NONBLOCK?: number }).O_NONBLOCK ?? 0;

/**
 * The text of a regular file of at most `maxBytes`; undefined when there is none. Only as much is read: a device says
 * that it is empty and never ends, and a pipe waits for somebody who writes.
 * @throws {Error} for a folder, a device, a pipe, for one that is too large, and for one that may not be read
 */
export function readRegularFile(file: string, maxBytes: number): string | undefined {
  const descriptor = open(file);
  if (descriptor === undefined) return undefined;
  try {
    if (!fstatSync(descriptor).isFile()) throw new Error('not a regular file');
    const buffer = Buffer.alloc(maxBytes + 1);
    let length = 0;
    let read: number;
    do {
      read = readSync(descriptor, buffer, length, buffer.length - length, null);
      length += read;
    } while (read > 0 && length < buffer.length);
    if (length > maxBytes) throw new Error('too large');
    return buffer.toString('utf8', 0, length);
  } finally {
    closeSync(descriptor);
  }
}

/** Opens without waiting: nobody may ever write into a pipe. */
function open(file: string): number | undefined {
  try {
    return openSync(file, constants.O_RDONLY | NON_BLOCKING);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Also where what should be its folder is a file.
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
