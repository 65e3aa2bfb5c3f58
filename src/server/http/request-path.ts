/** The absolute form that a client uses towards a proxy. */
const ORIGIN = /^https?:\/\/[^/?#]*/i;

/**
 * The path of a request as the router reads it: without origin and query, percent-encoding undone. One that cannot be
 * decoded stays as it is.
 */
export function requestPathOf(url: string): string {
  const [path = ''] = url.replace(ORIGIN, '').split(/[?#]/, 1);
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
