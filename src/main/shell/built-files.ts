import { join } from 'node:path';
import { app } from 'electron';

/**
 * A file or folder of the build, by its place under `out/`. Asked of Electron, because bundled code does not know
 * which chunk it ended up in.
 */
export function builtFile(...place: string[]): string {
  return join(app.getAppPath(), 'out', ...place);
}
