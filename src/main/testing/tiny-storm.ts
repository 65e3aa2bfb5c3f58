import { startTinySystem, type TinySystem } from './tiny-system';

/** A tiny Storm, and every request that reached it. */
export interface TinyStorm extends TinySystem {
  requests: string[];
}

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
/** How long its tokens work, ms (ST-12). */
const LIFETIME_MS = 900_000;

/** Starts a system that answers strangers as Storm does and signs everybody in (ST-1, ST-22). */
export async function startTinyStorm(): Promise<TinyStorm> {
  const requests: string[] = [];
  const system = await startTinySystem((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    if (request.url?.endsWith('/api/auth/login')) {
      const generatedAt = Date.now();
      const data = {
        accessToken: `${base64({ alg: 'HS256' })}.${base64({ sub: 'id-ana' })}.c2ln`,
        tokenType: 'Bearer',
        username: 'ana',
        remainingTime: LIFETIME_MS,
        expireDate: generatedAt + LIFETIME_MS,
        message: 'ok',
      };
      response.end(JSON.stringify({ data, meta: { executionTime: 1, generatedAt }, message: 'ok' }));
    } else if (request.url?.endsWith('/api/users')) {
      response.writeHead(401).end('{"message":"Unauthorized"}');
    } else {
      response.writeHead(404).end();
    }
  });
  return { ...system, requests };
}
