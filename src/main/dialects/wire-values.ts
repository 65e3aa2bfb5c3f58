import { z } from 'zod';

/** An id on the wire: a text or a whole number. One that is too large to be exact could name another row. */
export const wireId = z.union([z.string().min(1), z.int()]).transform(String);

/** As {@link wireId}, for one of a million; undefined for what is no id. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return Number.isSafeInteger(value) ? String(value) : undefined;
}

/** A bearer token as the header can carry it (RFC 6750). */
export const wireToken = z.string().regex(/^[\w.~+/-]+=*$/);
