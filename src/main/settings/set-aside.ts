import { renameSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * Renames a file that cannot be used, so that nothing in it is lost, and answers its new name. Where it cannot even be
 * renamed (a folder, no permission) it stays, and its own name is answered.
 */
export function setAside(file: string, now: Date): string {
  const aside = `${file}.damaged-${now.toISOString().replaceAll(':', '-')}`;
  try {
    renameSync(file, aside);
    return basename(aside);
  } catch {
    return basename(file);
  }
}
