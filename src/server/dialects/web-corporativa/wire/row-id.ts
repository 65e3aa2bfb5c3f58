import { z } from 'zod';

const rowIdSchema = z.string().regex(/^\d+$/).transform(Number).pipe(z.int());

/** A row's number as a part of an address; `undefined` for a text that no row can have, which is then not found. */
export function rowIdOf(params: unknown, name = 'id'): number | undefined {
  return z.object({ [name]: rowIdSchema }).safeParse(params).data?.[name];
}
