import { z } from 'zod';
import { readKeysOfAnyCase } from '../../../http/keys-of-any-case';
import type { FieldErrors } from './problem-details';

/** A body that fits, or the messages on why it does not. */
export type BodyResult<Body> =
  { readonly ok: true; readonly body: Body } | { readonly ok: false; readonly errors: FieldErrors };

/** An object whose keys may be in any letter case; what the shape does not name is dropped (WC-111). */
export function wireObject<Shape extends z.ZodRawShape>(shape: Shape) {
  const names = Object.keys(shape);
  return z.preprocess((value) => readKeysOfAnyCase(value, names), z.object(shape));
}

/** Reads a request's body; on failure the messages of each field. They never quote what was sent. */
export function readBody<Body>(schema: z.ZodType<Body>, value: unknown): BodyResult<Body> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, body: parsed.data };
  return { ok: false, errors: z.flattenError(parsed.error).fieldErrors };
}
