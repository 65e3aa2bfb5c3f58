import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol } from 'electron';
import { pageHeaders } from './security/content-policy';
import { appFile } from './app-file';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
};

/** Before `ready`: makes `app:` a standard, secure scheme. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** After `ready`: serves the renderer's files from `folder`, and nothing outside it. */
export function serveApp(folder: string): void {
  protocol.handle('app', async (request) => {
    if (FOLLOWS_SOURCES) return (await import('./dev-page')).answerFromSources(request);
    const file = appFile(request.url, folder);
    if (!file) return new Response(null, { status: 404 });
    try {
      const headers = { ...pageHeaders, 'content-type': types[extname(file)] ?? 'application/octet-stream' };
      return new Response(new Uint8Array(await readFile(file)), { headers });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}
