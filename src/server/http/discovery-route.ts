import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { DISCOVERY_PATH, discoverySchema } from '#contract/local-server';
import type { Discovery } from '#contract/local-server';

/** `GET /.well-known/portero`: by this a client recognises the local server and learns its site key. */
export function registerDiscoveryRoute(app: FastifyInstance, discovery: Discovery): void {
  app
    .withTypeProvider<ZodTypeProvider>()
    .get(DISCOVERY_PATH, { schema: { response: { 200: discoverySchema } } }, async () => discovery);
}
