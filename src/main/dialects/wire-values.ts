import { z } from 'zod';

/** An id on the wire: a text or a whole number. One that is too large to be exact could name another row. */
export const wireId = z.union([z.string().min(1), z.int()]).transform(String);

/** A bearer token as the header can carry it (RFC 6750). */
export const wireToken = z.string().regex(/^[\w.~+/-]+=*$/);
