import { z } from 'zod';
import { fingerprintSchema, systemIdSchema } from './connection';
import { errorSchema } from './errors-schema';

/** The certificate that an address showed. Times are ms since the epoch. */
export const certificateSchema = z.object({
  fingerprint: fingerprintSchema,
  subject: z.string(),
  issuer: z.string(),
  validFrom: z.number(),
  validTo: z.number(),
  /** Who vouches for it: the computer's own store, the person's choice for this origin, or nobody. */
  trust: z.enum(['computer', 'chosen', 'nobody']),
});
export type Certificate = z.infer<typeof certificateSchema>;

/** A system that answers at an address. */
export const candidateSchema = z.object({
  system: systemIdSchema,
  systemName: z.string(),
  /** The address to use for it: the local server has each system under a path of its own. */
  address: z.string(),
  turnstileSiteKey: z.string().nullable(),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** One route that was asked for, without credentials. */
export const routeReportSchema = z.object({
  method: z.string(),
  path: z.string(),
  /** HTTP status; null when nothing came back. */
  status: z.number().int().nullable(),
  /** Did it answer as the system's own route does? */
  found: z.boolean(),
});
export type RouteReport = z.infer<typeof routeReportSchema>;

/** What "Test connection" found out. Never holds anything that needs signing in. */
export const connectionReportSchema = z.object({
  /** The address made regular, as it would be kept. */
  address: z.string(),
  /** Plain http to another computer: needs to be allowed. */
  plainHttp: z.boolean(),
  /** Why nobody could be reached; null when somebody answered. */
  problem: errorSchema.nullable(),
  /** How long the first answer took, ms; null without one. */
  answeredInMs: z.number().nullable(),
  /** How far the server's clock is ahead of this computer's, ms; null when it does not say. */
  skewMs: z.number().nullable(),
  certificate: certificateSchema.nullable(),
  /** The systems that answer there, the most certain first. */
  candidates: z.array(candidateSchema),
  /** The system that was asked for, or the first candidate; null without either. */
  system: systemIdSchema.nullable(),
  /** Its routes. */
  routes: z.array(routeReportSchema),
});
export type ConnectionReport = z.infer<typeof connectionReportSchema>;

/** Whether a connection's system answers now. */
export const connectionHealthSchema = z.object({
  connectionId: z.string(),
  /** Did the last request reach it? Null before the first one. */
  reachable: z.boolean().nullable(),
  /** When an answer last came, ms since the epoch on this computer's clock. */
  reachedAt: z.number().nullable(),
  /** How far the server's clock is ahead, ms. */
  skewMs: z.number(),
});
export type ConnectionHealth = z.infer<typeof connectionHealthSchema>;
