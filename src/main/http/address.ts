import { Failure } from '../failure/failure';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Is it this very computer? */
export function isLoopback(url: URL): boolean {
  return loopback.has(url.hostname);
}

/** Is it plain http to another computer? Anybody on the way can read and change what is said. */
export function isPlainHttp(url: URL): boolean {
  return url.protocol === 'http:' && !isLoopback(url);
}

/**
 * The address of a system as a person types it, made regular: scheme added (https), no trailing slash.
 * @throws {Failure} `bad-address` for anything but http and https, also for one with a password, a query or a fragment
 * in it; `plain-http` for http to another computer that nobody has allowed
 */
export function parseAddress(text: string, allowPlainHttp = false): URL {
  const typed = text.trim();
  // Neither a port nor two slashes: otherwise a scheme with a slash too few would be taken for a computer's name.
  if (/^[a-z][a-z\d+.-]*:(?!\d|\/\/)/i.test(typed)) throw new Failure('bad-address');
  // Neither is part of where a system's routes begin, and what a person typed is not dropped without a word.
  if (/[?#]/.test(typed)) throw new Failure('bad-address');
  const withScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(withScheme)) throw new Failure('bad-address');
  const url = new URL(withScheme);
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  if (!web || url.username || url.password || !url.hostname) throw new Failure('bad-address');
  if (isPlainHttp(url) && !allowPlainHttp) throw new Failure('plain-http');
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url;
}

/** The address as it is kept and shown: no trailing slash. */
export function addressText(url: URL): string {
  return url.href.replace(/\/$/, '');
}
