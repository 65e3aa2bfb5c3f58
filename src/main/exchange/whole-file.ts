import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: beside its place under another name, and moved there once everything is on the
 * disk. Where that fails nothing is left behind, and what was there before stays. Only its owner may read it, because
 * there are people in it. Raises whatever the file system, or whoever makes the text, raises.
 */
export async function writeWholeFile(file: string, text: AsyncIterable<string>): Promise<void> {
  const part = join(dirname(file), `.${basename(file)}.${randomUUID().slice(0, 8)}.part`);
  const handle = await open(part, 'wx', 0o600);
  try {
    try {
      for await (const piece of text) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
