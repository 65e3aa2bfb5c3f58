import { existsSync } from 'node:fs';
import { release } from 'node:os';
import { dirname, join } from 'node:path';
import { app } from 'electron';

/**
 * The log's first line of a start: which Portero on which runtime on which platform. The fallback of ADR 0002 carries a
 * file that says so; any other runtime counts as an official one.
 */
export function runtimeLine(): string {
  const fallback = existsSync(join(dirname(process.execPath), 'portero-runtime.json'));
  const { electron, chrome, node } = process.versions;
  return (
    `Portero ${app.getVersion()} starts on Electron ${electron} (${fallback ? 'fallback' : 'official'}), ` +
    `Chromium ${chrome}, Node ${node}; ${process.platform} ${process.arch} ${release()}`
  );
}
