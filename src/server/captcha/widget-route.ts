import type { FastifyInstance } from 'fastify';
import { WIDGET_SCRIPT } from './widget-script';

/** Where the widget's script is, as Cloudflare's is. */
export const WIDGET_PATH = '/turnstile/v0/api.js';

/** `GET /turnstile/v0/api.js`: a Turnstile-compatible widget of our own for pages that this server's clients show. */
export function registerWidgetRoute(app: FastifyInstance): void {
  app.get(WIDGET_PATH, (_request, reply) => reply.type('text/javascript; charset=utf-8').send(WIDGET_SCRIPT));
}
