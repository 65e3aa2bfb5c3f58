import { open } from 'node:fs/promises';
import { Failure } from '../failure/failure';
import { readLines, type FileLine } from './file-lines';
import { decodeText } from './text-decoding';

/** A longer file is not read, bytes: 50 MB. */
const MAX_BYTES = 50 * 1024 * 1024;
/** Nor one with more lines; so many people can be named at once. */
const MAX_LINES = 250_000;

/**
 * The lines of a file that a person chose.
 * @throws {Failure} `file-unreadable` for one that is no file, not ours to read, too large, or no text
 */
export async function readFileLines(file: string): Promise<FileLine[]> {
  const text = decodeText(await readBytes(file));
  const lines = text === undefined ? undefined : await readLines(text, MAX_LINES);
  if (!lines) throw new Failure('file-unreadable');
  return lines;
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      // A device or a pipe has no end; a folder has no content.
      if (!(await handle.stat()).isFile() || size > MAX_BYTES) throw new Failure('file-unreadable');
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch {
    throw new Failure('file-unreadable');
  }
}
