import { net } from 'electron';
import { pageHeaders } from './security/content-policy';

/**
 * `npm run dev` only, and not in a built app (test/e2e/security.e2e.ts looks): the page comes from Vite's server, by way
 * of main and under the page's own address, so that whose calls count and where a window may go stay what they are. Of
 * the policy, two things are eased: Vite's own inline script, by its nonce, and the socket that tells what has changed.
 */
export async function answerFromSources({ url, headers }: Request): Promise<Response> {
  const server = process.env['ELECTRON_RENDERER_URL'] ?? '';
  const policy = (pageHeaders['content-security-policy'] ?? '')
    .replace("script-src 'self'", "script-src 'self' 'nonce-dev'")
    .replace("connect-src 'none'", `connect-src ${server.replace('http:', 'ws:')}`);
  const { pathname, search } = new URL(url);
  const answer = await net.fetch(`${server}${pathname}${search}`, {
    headers: { accept: headers.get('accept') ?? '*/*' },
  });
  const type = answer.headers.get('content-type') ?? 'application/octet-stream';
  const given = { ...pageHeaders, 'content-security-policy': policy, 'content-type': type };
  return new Response(await answer.arrayBuffer(), { status: answer.status, headers: given });
}
