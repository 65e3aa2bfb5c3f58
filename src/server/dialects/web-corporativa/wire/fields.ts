import { z } from 'zod';

/** The row that an address names; a text that is no row's id is read as 0, which is none's. */
export const rowParams = z.object({
  id: z.string().regex(/^\d+$/).transform(Number).pipe(z.int()).catch(0),
});

/** Whole numbers, quoted ones as well, as ASP.NET's web defaults read them (AN-2). */
export const wireInt = z
  .union(
    [
      z.int(),
      z
        .string()
        .regex(/^-?\d{1,10}$/, 'A whole number is required.')
        .transform(Number),
    ],
    { error: 'A whole number is required.' },
  )
  .pipe(z.int32());

/** A flag that is required. */
export const wireFlag = z.boolean({ error: 'true or false is required.' });

/** A flag that is no when it is absent. */
export const wireFlagOrNo = wireFlag.default(false);

/** A text that may be absent, null or empty, which are all the same. */
export const wireOptionalText = z
  .string({ error: 'A text is required.' })
  .nullish()
  .transform((text) => (text ? text : undefined));

/** A text that is more than blanks, which is what ASP.NET calls required, of at most so many UTF-16 units. */
export function wireText(maxLength = Infinity) {
  return z
    .string({ error: 'A text is required.' })
    .max(maxLength, `At most ${maxLength} characters are allowed.`)
    .refine((text) => text.trim() !== '', 'A text is required.');
}
