import { z } from 'zod';
import { readKeysOfAnyCase } from '../../http/keys-of-any-case';
import type { FieldErrors } from './problem-details';

/** Whole numbers, quoted ones as well, as ASP.NET's web defaults read them (upstream A.8). */
const wireInt = z
  .union(
    [
      z.int(),
      z
        .string()
        .regex(/^-?\d{1,10}$/, 'A whole number is required.')
        .transform(Number),
    ],
    {
      error: 'A whole number is required.',
    },
  )
  .pipe(z.int32());

/** The body of `PUT /api/Usuario/{id}` (upstream A.3). */
const updateUserSchema = z.object({
  IdPerfil: wireInt,
  Activo: z.boolean({ error: 'true or false is required.' }),
  Imagen: z.string({ error: 'A text is required.' }).nullish(),
});

/** A body that fits. */
export interface UpdateUserBody {
  readonly IdPerfil: number;
  readonly Activo: boolean;
  /** A data URI. Absent, null or empty in the request is absent here: the picture stays. */
  readonly Imagen?: string;
}

/** A body, or the messages on why it does not fit. */
export type UpdateUserResult =
  { readonly ok: true; readonly body: UpdateUserBody } | { readonly ok: false; readonly errors: FieldErrors };

/** Reads the body, keys in any letter case; on failure the messages of each field. */
export function readUpdateUserBody(value: unknown): UpdateUserResult {
  const parsed = updateUserSchema.safeParse(readKeysOfAnyCase(value, ['IdPerfil', 'Activo', 'Imagen']));
  if (!parsed.success) return { ok: false, errors: z.flattenError(parsed.error).fieldErrors };
  const { IdPerfil, Activo, Imagen } = parsed.data;
  return { ok: true, body: { IdPerfil, Activo, ...(Imagen ? { Imagen } : {}) } };
}
