import { join, normalize, sep } from 'node:path';
import { APP_ORIGIN } from './security/app-origin';

/** The file an address names, or undefined when it names none of ours. Source maps are the log's, not the page's. */
export function appFile(address: string, folder: string): string | undefined {
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` !== APP_ORIGIN) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    return undefined;
  }
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  if (file.includes('\0') || file.endsWith('.map')) return undefined;
  return file.startsWith(folder + sep) ? file : undefined;
}
