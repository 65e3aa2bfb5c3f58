import { z } from 'zod';

/** The real route and the one of a document's example (WC-26); both are answered alike. */
export const USER_PATHS = ['/api/Usuario', '/api/Users'] as const;

/** The parameter of `/api/Usuario/{id}`. */
export const userIdSchema = z.object({ id: z.string() });
